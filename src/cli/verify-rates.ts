import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { PATTERN_WORDS } from "../analyses/rate-verification/pattern-words";
import { rateVerification } from "../analyses/rate-verification/rate-verification";
import { USUAL_SAMPLES } from "../analyses/rate-verification/rate-verification-args";
import type {
  ParityLine,
  PatternTotal,
  RateVerificationResult,
} from "../analyses/rate-verification/rate-verification-result";
import { parityOf } from "../analyses/rate-verification/measure-parity";
import { percentText } from "../analyses/rate-verification/verification-sentence";
import { readLedgerSpan } from "../app/ledger-span";
import { printDollars } from "../domain/money";
import { placeReport } from "../report/place";
import { optionCount, optionDate, optionSwitch, optionText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { neededSchedule } from "./schedule-at-hand";
import { textTable } from "./text-table";
import { verifyRatesJson } from "./verify-rates-json";

/** `ratebook verify-rates`: every charge held against the adopted rates. */
export const verifyRatesCommand: Command = {
  name: "verify-rates",
  summary: "make every bill again by the adopted rates: what differs, by pattern, and why",
  usage: [
    "--schedule S.json     the rate schedule; rates.json in the data folder unless told otherwise",
    "--from D --to D       first and last bill date; all bills without",
    "--samples N           charges listed of each pattern, 10 unless told otherwise",
    "--out BOOK.xlsx       writes the workbook as well",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    schedule: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    samples: { type: "string" },
    out: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const schedule = await neededSchedule(args);
    const [from, to, samples] = [optionDate(args, "from"), optionDate(args, "to"), optionCount(args, "samples", 1)];
    return withLedger(args, place, async (ledger) => {
      const span = await readLedgerSpan(ledger.database);
      const today = place.now().slice(0, 10);
      const asked = {
        schedule,
        from: from ?? span?.first ?? today,
        to: to ?? span?.last ?? today,
        samples: samples ?? USUAL_SAMPLES,
      };
      const result = await rateVerification.run(ledger.database, asked, { progress: progressOn(place) });
      await writeBook(result, ledger, { out: optionText(args, "out"), place });
      place.out(optionSwitch(args, "json") ? verifyRatesJson(result) : verifyRatesText(result));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

interface Book {
  readonly out: string | undefined;
  readonly place: Workplace;
}

async function writeBook(
  result: RateVerificationResult,
  { exports, check }: LoadedLedger,
  { out, place }: Book,
): Promise<void> {
  if (out === undefined) return;
  const sources = exports.load.files.map(({ file }) => file);
  const context = { stamp: place.now(), sources, tieOut: check.tieOut, findings: check.findings, tie: null };
  const workbook = place.newWorkbook();
  const report = placeReport(rateVerification.report(result, context));
  await workbook.write(report, { overwrite: "replace", stamp: context.stamp });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
}

function verifyRatesText(result: RateVerificationResult): string {
  const { args, parity } = result;
  return [
    `Bills of ${args.from} to ${args.to} held against the rates of ${args.schedule.utility}`,
    result.headline,
    `Billed ${printDollars(result.billedCents)}, recomputed ${printDollars(result.recomputedCents)}, not priced ${printDollars(result.notPricedCents)}; parity ${parity === null ? "none" : percentText(parity)}`,
    textTable([["pattern", "charges", "accounts", "amount", "a year", "billed"], ...result.patterns.map(patternRow)]),
    ...result.patterns.map(patternText),
    textTable([["service", "class", "billed", "recomputed", "parity"], ...result.parityLines.map(parityRow)]),
    result.checks
      .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
      .join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function patternRow(total: PatternTotal): readonly string[] {
  return [
    PATTERN_WORDS[total.pattern].title,
    String(total.charges),
    String(total.accounts),
    printDollars(total.differenceCents),
    printDollars(total.perYearCents),
    total.direction,
  ];
}

function patternText({ pattern, samples }: PatternTotal): string {
  const { title, cause, correction } = PATTERN_WORDS[pattern];
  const rows = samples.map(({ accountId, billId, date, service, chargedCents, dueCents, detail }) => [
    accountId,
    billId,
    date,
    service,
    printDollars(chargedCents),
    dueCents === null ? "" : printDollars(dueCents),
    detail,
  ]);
  const table = textTable([["account", "bill", "date", "service", "charged", "due", "found"], ...rows]);
  return `${title}: ${cause}\n${correction}\n${table}`;
}

function parityRow(line: ParityLine): readonly string[] {
  const parity = parityOf(line);
  return [
    line.service,
    line.customerClass,
    printDollars(line.billedCents),
    printDollars(line.recomputedCents),
    parity === null ? "" : percentText(parity),
  ];
}
