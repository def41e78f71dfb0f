import type { RollForwardResult, RollGroup, RollLine } from "../analyses/roll-forward/roll-forward-result";
import { sum } from "../analyses/roll-forward/roll-line";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { bucketInWords } from "./bucket-in-words";
import { dateInWords, monthInWords } from "./date-in-words";
import { serviceInWords } from "../domain/service-in-words";

/** What the pane shows of the roll-forward. */
export function rollForwardAnswer(result: RollForwardResult, report: Report): Answer {
  const { from, to } = result.args;
  return {
    question: "roll-forward",
    title: `Roll-forward, ${dateInWords(from)} to ${dateInWords(to)}`,
    fileName: `roll-forward-${from}-to-${to}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: [monthTable(result), groupTable("Service", result.services), groupTable("Customer class", result.classes)],
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf({ period, months }: RollForwardResult): readonly Figure[] {
  const closed = months.filter((month) => month.closingCents === month.agedCents).length;
  return [
    { label: "Opening", value: printDollars(period.openingCents), note: "close of the day before" },
    {
      label: "Billed",
      value: printDollars(billedCents(period)),
      note: `${printDollars(period.penaltyCents)} penalties among it`,
    },
    { label: "Collected", value: printDollars(-collectedCents(period)), note: "less returned and refunded" },
    {
      label: "Written off",
      value: printDollars(-period.writtenOffCents),
      note: `${printDollars(period.recoveredCents)} recovered`,
    },
    { label: "Closing", value: printDollars(period.closingCents), note: "opening and everything that moved it" },
    { label: "Months that close", value: `${closed} of ${months.length}`, note: "to the cent, on the aging" },
  ];
}

/** How much of the receivables was past due, and how much in the oldest bucket, month end by month end. */
function chartOf({ months, buckets }: RollForwardResult): PreviewChart {
  const oldest = buckets.at(-1);
  const points = months.map((month) => ({
    label: monthInWords(month.month),
    shares: [sum(month.agingCents.slice(1)), month.agingCents.at(-1) ?? 0].map((cents) => shareOf(cents, month)),
  }));
  return {
    kind: "lines",
    title: "Share of receivables past due",
    description: `At the close of each month. The last month is ${points.at(-1)?.label ?? "none"}.`,
    series: ["Past due", ...(oldest === undefined ? [] : [bucketInWords(oldest)])],
    points,
  };
}

/** Of what is owed by age, unapplied credit left out; none where nothing is owed, and never below 0. */
function shareOf(cents: Cents, { agingCents }: RollLine): number | null {
  const owed = sum(agingCents);
  return owed <= 0 ? null : Math.max(0, cents / owed);
}

const HEADS = ["Opening", "Billed", "Collected", "Adjusted", "Written off"];

function monthTable({ months, period }: RollForwardResult): PreviewTable {
  return {
    title: "Month by month",
    columns: ["Month", ...HEADS, "Closing"],
    rows: months.map((month) => [monthInWords(month.month), ...amountsOf(month), printDollars(month.closingCents)]),
    total: ["Period", ...amountsOf(period), printDollars(period.closingCents)],
  };
}

function groupTable(title: string, groups: readonly RollGroup[]): PreviewTable {
  const rows = groups.map(({ key, period }) => [
    groupName(key),
    ...amountsOf(period),
    printDollars(period.appliedAcrossCents),
    printDollars(period.closingCents),
  ]);
  const columns = [title, ...HEADS, "Applied across", "Closing"];
  return { title: `By ${title.toLowerCase()}`, columns, rows, total: null };
}

/** Opening to written off, signed as their effect on what is owed; the sheet tells the parts of each apart. */
function amountsOf(line: RollLine): readonly string[] {
  const adjusted = sum(line.adjustedCents) + line.otherChargeCents + line.recoveredCents;
  return [line.openingCents, billedCents(line), collectedCents(line), adjusted, line.writtenOffCents].map(printDollars);
}

function billedCents({ billedCents: billed, penaltyCents }: RollLine): Cents {
  return billed + penaltyCents;
}

function collectedCents({ collectedCents: collected, returnedCents, refundedCents }: RollLine): Cents {
  return collected + returnedCents + refundedCents;
}

function groupName(key: string): string {
  return key === "unknown" ? "not stated" : serviceInWords(key);
}
