import type { AgedBucket, AgingCheck, AgingResult } from "../analyses/aging/aging-result";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { agingTables } from "./aging-tables";
import type { Answer, Figure, PreviewChart, PreviewCheck } from "./answer";
import { bucketInWords } from "./bucket-in-words";
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
    tables: agingTables(result),
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf(result: AgingResult): readonly Figure[] {
  const { buckets, totalCents, args } = result;
  const items = buckets.reduce((sum, { count }) => sum + count, 0);
  const late = pastDue(buckets);
  const oldest = buckets.at(-1);
  return [
    {
      label: "Receivables",
      value: printDollars(totalCents),
      note: items === 1 ? "1 open item" : `${items.toLocaleString("en-US")} open items`,
    },
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
    ...holdFigures(result),
  ];
}

/** What is not pursued for now; no figure where no account is on hold. */
function holdFigures({ byHold, totalCents }: AgingResult): readonly Figure[] {
  const held = byHold.filter(({ key }) => key.hold !== "none");
  if (held.length === 0) return [];
  const cents = held.reduce((sum, { total }) => sum + total, 0);
  return [{ label: "Disputed or on hold", value: printDollars(cents), note: shareOf(cents, totalCents) }];
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
    title: chartTitle(args),
    description: shown.map(({ label, amountCents }) => `${label}: ${printDollars(amountCents)}`).join("; "),
    bars: shown,
  };
}

function chartTitle({ basis, bucketsBy }: AgingResult["args"]): string {
  if (bucketsBy === "months") return basis === "due" ? "Open amount by month due" : "Open amount by month billed";
  return basis === "due" ? "Open amount by days past due" : "Open amount by days since billed";
}

/** A check of an analysis as the pane shows it: both sides in dollars, equal to the cent or not. */
export function checkOf({ label, leftCents, rightCents }: AgingCheck): PreviewCheck {
  const detail = `${printDollars(leftCents)} and ${printDollars(rightCents)}`;
  return { label, passes: leftCents === rightCents, detail };
}
