import type { AgedBucket, AgedGroup, AgingCheck, AgingResult } from "../analyses/aging/aging-result";
import type { AgingBucket } from "../domain/aging-bucket";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import type { Answer, Figure, PreviewChart, PreviewCheck, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of an aging. */
export function agingAnswer(result: AgingResult, report: Report): Answer {
  const { asOf } = result.args;
  return {
    question: "aging",
    title: `Aging at ${dateInWords(asOf)}`,
    fileName: `aging-${asOf}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: tablesOf(result),
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

/**
 * A bucket in words.
 * @example bucketInWords({ bucket: "121+", fromDays: 121, toDays: null }) // "121 days and more"
 */
export function bucketInWords({ fromDays, toDays }: AgingBucket): string {
  if (fromDays === null) return "Not due";
  return toDays === null ? `${fromDays} days and more` : `${fromDays}–${toDays} days`;
}

function figuresOf(result: AgingResult): readonly Figure[] {
  const { buckets, totalCents, args } = result;
  const items = buckets.reduce((sum, { count }) => sum + count, 0);
  const late = pastDue(buckets);
  const oldest = buckets.at(-1);
  return [
    { label: "Receivables", value: printDollars(totalCents), note: `${items.toLocaleString("en-US")} open items` },
    {
      label: args.basis === "due" ? "Past due" : "Billed before the as-of date",
      value: printDollars(late),
      note: shareOf(late, totalCents),
    },
    ...(oldest === undefined ? [] : [oldestFigure(oldest, totalCents)]),
    {
      label: "Unapplied credit",
      value: printDollars(result.unappliedCreditsCents),
      note: `${result.unappliedCreditsCount.toLocaleString("en-US")} items`,
    },
  ];
}

function oldestFigure(oldest: AgedBucket, totalCents: Cents): Figure {
  const note = shareOf(oldest.amountCents, totalCents);
  return { label: bucketInWords(oldest), value: printDollars(oldest.amountCents), note };
}

function pastDue(buckets: readonly AgedBucket[]): Cents {
  return buckets.slice(1).reduce((sum, { amountCents }) => sum + amountCents, 0);
}

function shareOf(part: Cents, whole: Cents): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} % of receivables`;
}

function chartOf(result: AgingResult): PreviewChart {
  const { buckets, args, unappliedCreditsCents, unappliedCreditsCount } = result;
  const bars = buckets.map((bucket) => ({
    label: bucketInWords(bucket),
    amountCents: bucket.amountCents,
    count: bucket.count,
  }));
  const credit = { label: "Unapplied credit", amountCents: unappliedCreditsCents, count: unappliedCreditsCount };
  const shown = unappliedCreditsCents === 0 ? bars : [...bars, credit];
  return {
    kind: "bars",
    title: args.basis === "due" ? "Open amount by days past due" : "Open amount by days since billed",
    description: shown.map(({ label, amountCents }) => `${label}: ${printDollars(amountCents)}`).join("; "),
    bars: shown,
  };
}

function tablesOf(result: AgingResult): readonly PreviewTable[] {
  const { by } = result.args;
  return [
    ...(by.includes("service") ? [groupTable("Service", result.byService.map(named("service")))] : []),
    ...(by.includes("class") ? [groupTable("Customer class", result.byClass.map(named("class")))] : []),
    ...(by.includes("cycle") ? [groupTable("Billing cycle", result.byCycle.map(named("cycle")))] : []),
  ];
}

type NamedGroup = readonly [name: string, group: AgedGroup];

function named(key: "service" | "class" | "cycle"): (group: AgedGroup) => NamedGroup {
  return (group) => [groupName(group.key[key] ?? "unknown"), group];
}

/** A group as it is said; `none` and `unknown` are the analysis's words for what the ledger does not say. */
function groupName(key: string): string {
  if (key === "none") return "no service named";
  return key === "unknown" ? "not stated" : key.replaceAll("_", " ");
}

function groupTable(title: string, groups: readonly NamedGroup[]): PreviewTable {
  const amounts = groups.map(([, { buckets, unapplied, total }]) => {
    const notDue = buckets[0] ?? 0;
    return [total, notDue, total - notDue - unapplied, unapplied];
  });
  const sums = [0, 1, 2, 3].map((column) => amounts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return {
    title: `By ${title.toLowerCase()}`,
    columns: [title, "Total", "Not due", "Past due", "Unapplied"],
    rows: groups.map(([name], index) => [name, ...(amounts[index] ?? []).map(printDollars)]),
    total: ["Total", ...sums.map(printDollars)],
  };
}

/** A check of an analysis as the pane shows it: both sides in dollars, equal to the cent or not. */
export function checkOf({ label, leftCents, rightCents }: AgingCheck): PreviewCheck {
  const detail = `${printDollars(leftCents)} and ${printDollars(rightCents)}`;
  return { label, passes: leftCents === rightCents, detail };
}
