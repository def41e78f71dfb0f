import { PATTERN_WORDS } from "../analyses/rate-verification/pattern-words";
import { parityOf } from "../analyses/rate-verification/measure-parity";
import type { PatternTotal, RateVerificationResult } from "../analyses/rate-verification/rate-verification-result";
import { percentText } from "../analyses/rate-verification/verification-sentence";
import { serviceInWords } from "../domain/service-in-words";
import { printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of bills held against the rates. */
export function rateVerificationAnswer(result: RateVerificationResult, report: Report): Answer {
  const { from, to } = result.args;
  return {
    question: "verify-rates",
    title: `Bills against rates, ${dateInWords(from)} to ${dateInWords(to)}`,
    fileName: `bills-against-rates-${from}-to-${to}.xlsx`,
    figures: figuresOf(result),
    charts: chartsOf(result),
    tables: [patternTable(result), parityTable(result), ...result.patterns.map(sampleTable)],
    checks: result.checks.map(checkOf),
    conventions: [
      result.headline,
      ...result.patterns.map(({ pattern }) => {
        const { title, cause, correction } = PATTERN_WORDS[pattern];
        return `${title}: ${cause} ${correction}`;
      }),
      ...result.conventions,
    ],
    report,
  };
}

function figuresOf(result: RateVerificationResult): readonly Figure[] {
  const { parity, billedCents, recomputedCents, notPricedCents } = result;
  return [
    {
      label: "Parity",
      value: parity === null ? "none" : percentText(parity),
      note: "billed over what the rates make of the same bills",
    },
    {
      label: "Billed",
      value: printDollars(billedCents),
      note: notPricedCents === 0 ? "all of it priced" : `${printDollars(notPricedCents)} could not be priced`,
    },
    { label: "By the rates", value: printDollars(recomputedCents), note: `${count(result.bills)} bills` },
    ...differences(result),
  ];
}

function differences({ patterns }: RateVerificationResult): readonly Figure[] {
  const sum = (of: (total: PatternTotal) => number) => patterns.reduce((total, each) => total + of(each), 0);
  const kinds = `${patterns.length} ${patterns.length === 1 ? "pattern" : "patterns"}`;
  return [
    { label: "Charges that differ", value: count(sum((each) => each.charges)), note: kinds },
    { label: "Billed too little", value: printDollars(sum((each) => each.tooLittleCents)), note: "in these days" },
    { label: "Billed too much", value: printDollars(sum((each) => each.tooMuchCents)), note: "in these days" },
  ];
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

function chartsOf({ patterns, headline }: RateVerificationResult): readonly PreviewChart[] {
  const bars = patterns.map(({ pattern, tooLittleCents, tooMuchCents, charges }) => ({
    label: PATTERN_WORDS[pattern].title,
    amountCents: tooLittleCents + tooMuchCents,
    count: charges,
  }));
  if (bars.length === 0) return [];
  const title = "Billed too little and too much, by pattern";
  return [{ kind: "bars", title, description: headline, bars, heads: ["Pattern", "Charges"] }];
}

function patternTable({ patterns }: RateVerificationResult): PreviewTable {
  return {
    title: "By pattern",
    columns: ["Pattern", "Charges", "Accounts", "Net", "A year", "Billed"],
    rows: patterns.map((each) => [
      PATTERN_WORDS[each.pattern].title,
      each.charges.toLocaleString("en-US"),
      each.accounts.toLocaleString("en-US"),
      printDollars(each.differenceCents),
      printDollars(each.perYearCents),
      each.direction,
    ]),
    total: null,
  };
}

function parityTable(result: RateVerificationResult): PreviewTable {
  const parity = (line: Parameters<typeof parityOf>[0]) => {
    const share = parityOf(line);
    return share === null ? "" : percentText(share);
  };
  return {
    title: "Parity by service and class",
    columns: ["Service and class", "Billed", "By the rates", "Parity"],
    rows: result.parityLines.map((line) => [
      `${serviceInWords(line.service)}, ${serviceInWords(line.customerClass).toLowerCase()}`,
      printDollars(line.billedCents),
      printDollars(line.recomputedCents),
      parity(line),
    ]),
    total: ["All", printDollars(result.billedCents), printDollars(result.recomputedCents), parity(result)],
  };
}

function sampleTable({ pattern, samples, charges }: PatternTotal): PreviewTable {
  return {
    title: `${PATTERN_WORDS[pattern].title}: ${samples.length} of ${charges.toLocaleString("en-US")}`,
    columns: ["Account", "Date", "Service", "Charged", "Due", "What was found"],
    rows: samples.map(({ accountId, date, service, chargedCents, dueCents, detail }) => [
      accountId,
      date,
      service === "" ? "all" : serviceInWords(service),
      printDollars(chargedCents),
      dueCents === null ? "" : printDollars(dueCents),
      detail,
    ]),
    total: null,
  };
}
