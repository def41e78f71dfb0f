import { percentText } from "../analyses/rate-verification/verification-sentence";
import type { ProofLine, RevenueProofResult } from "../analyses/revenue-proof/revenue-proof-result";
import { parityOfProof } from "../analyses/revenue-proof/run-revenue-proof";
import { printDollars } from "../domain/money";
import { serviceInWords } from "../domain/service-in-words";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of the proof of revenue. */
export function revenueProofAnswer(result: RevenueProofResult, report: Report): Answer {
  const { from, to } = result.args;
  const warning = result.warning === null ? [] : [result.warning];
  return {
    question: "revenue-proof",
    title: `Proof of revenue, ${dateInWords(from)} to ${dateInWords(to)}`,
    fileName: `proof-of-revenue-${from}-to-${to}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: [lineTable(result), unitTable(result)],
    checks: [parityCheck(result), ...result.checks.map(checkOf)],
    conventions: [...warning, result.headline, ...result.reasons, ...result.conventions],
    report,
  };
}

function figuresOf(result: RevenueProofResult): readonly Figure[] {
  const { unitsRevenueCents, roundingCents, billedCents, notPricedCents, paidCents, warning } = result;
  const collected = billedCents === 0 ? "none" : `${((100 * paidCents) / billedCents).toFixed(1)} %`;
  return [
    {
      label: "Parity",
      value: parityText(result),
      note: warning ?? "billed over units × rates; 99.5 % or more is asked",
    },
    {
      label: "Units × rates",
      value: printDollars(unitsRevenueCents),
      note: `and ${printDollars(roundingCents)} rounding of bills`,
    },
    {
      label: "Billed",
      value: printDollars(billedCents),
      note: notPricedCents === 0 ? "all of it priced" : `${printDollars(notPricedCents)} could not be priced`,
    },
    { label: "Received", value: printDollars(paidCents), note: `${collected} of billed` },
  ];
}

function parityCheck(result: RevenueProofResult) {
  return {
    label: "The rates give what was billed: parity is 99.5 % or more",
    passes: result.warning === null,
    detail: parityText(result),
  };
}

function chartOf({ lines, headline }: RevenueProofResult): PreviewChart {
  const services = [...new Set(lines.map(({ service }) => service))];
  return {
    kind: "bars",
    title: "Billed, by service",
    description: headline,
    heads: ["Service", "Charges"],
    bars: services.map((service) => {
      const own = lines.filter((line) => line.service === service);
      return {
        label: serviceInWords(service),
        amountCents: own.reduce((sum, { billedCents }) => sum + billedCents, 0),
        count: own.reduce((sum, { charges }) => sum + charges, 0),
      };
    }),
  };
}

function lineTable(result: RevenueProofResult): PreviewTable {
  return {
    title: "By service and class",
    columns: ["Service and class", "By the rates", "Billed", "Parity", "Received"],
    rows: result.lines.map((line) => [
      `${serviceInWords(line.service)}, ${serviceInWords(line.customerClass)}`,
      ...amounts(line),
    ]),
    total: ["All", ...amounts(result)],
  };
}

type Amounts = Pick<ProofLine, "unitsRevenueCents" | "roundingCents" | "billedCents" | "notPricedCents" | "paidCents">;

function amounts(line: Amounts): readonly string[] {
  const { unitsRevenueCents, roundingCents, billedCents, paidCents } = line;
  return [
    printDollars(unitsRevenueCents + roundingCents),
    printDollars(billedCents),
    parityText(line),
    printDollars(paidCents),
  ];
}

function parityText(line: Amounts): string {
  const parity = parityOfProof(line);
  return parity === null ? "none" : percentText(parity);
}

function unitTable({ units }: RevenueProofResult): PreviewTable {
  return {
    title: "Units × rates",
    columns: ["Charge", "Rates of", "Units", "Rate", "Revenue"],
    rows: units.map(({ service, customerClass, label, effective, units: count, unit, rate, revenueCents }) => [
      `${serviceInWords(service)}, ${serviceInWords(customerClass)}: ${label}`,
      effective,
      `${count.toLocaleString("en-US", { maximumFractionDigits: 2 })} ${unit}`,
      `$${String(rate)}`,
      printDollars(revenueCents),
    ]),
    total: null,
  };
}
