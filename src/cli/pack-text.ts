import type { WrittenPack } from "../app/write-monthly-pack";
import { monthlyPackAnswer } from "../app/monthly-pack-answer";
import { type Cents, dollarText } from "../domain/money";
import { HISTORY_TABLE } from "../analyses/pack/report/history-sheet";
import { billedCents, collectedCents } from "../analyses/pack/month-amounts";
import type { ReportValue } from "../report/report";
import { tieText } from "./tie-text";
import { textTable } from "./text-table";

/** What `ratebook pack --json` prints: what was written, and the figures that the history keeps. */
export function packJson(out: string, written: WrittenPack): string {
  const { result, receipt } = written;
  const { aging, rollForward, collections, allowance, expected } = result;
  const month = rollForward.months.at(-1);
  const dollars = (cents: Cents | undefined) => dollarText(cents ?? 0);
  const document = {
    out,
    as_of: result.args.asOf,
    history_from: result.args.historyFrom,
    sheets: receipt.sheets.map(({ name }) => name),
    receivables: dollars(aging.totalCents),
    past_due: dollars(pastDue(written)),
    billed: dollars(month === undefined ? 0 : billedCents(month)),
    collected: dollars(month === undefined ? 0 : collectedCents(month)),
    written_off: dollars(month === undefined ? 0 : 0 - month.writtenOffCents),
    allowance: dollars(allowance.total.lossCents + allowance.total.lienCents),
    expected: expected.months.map((each) => ({ month: each.month.slice(0, 7), cash: dollars(each.totalCents) })),
    dso: collections.daysSalesOutstanding,
    cei: collections.ceiTotalSales,
    month_ends: monthEndsOf(written),
    checks: answerOf(written).checks,
    conventions: answerOf(written).conventions,
  };
  return JSON.stringify(document, null, 1);
}

/** What `ratebook pack` says of the workbook it wrote. */
export function packText(out: string, written: WrittenPack): string {
  const { title, figures, checks } = answerOf(written);
  const kept = monthEndsOf(written);
  return [
    `Wrote ${out}: ${written.receipt.sheets.map(({ name }) => name).join(", ")}.`,
    `${title}\n${textTable(figures.map(({ label, value, note }) => [label, value, note]))}`,
    `The history holds ${kept.length} month end${kept.length === 1 ? "" : "s"}: ${kept.join(", ")}.`,
    checks.map(({ label, passes }) => `${passes ? "PASS" : "FAIL"}  ${label}`).join("\n"),
    tieText(written.tie),
  ].join("\n\n");
}

function answerOf({ result, report }: WrittenPack) {
  return monthlyPackAnswer(result, report);
}

function pastDue({ result }: WrittenPack): Cents {
  return result.aging.buckets.slice(1).reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** The month ends of the history as it was written. */
function monthEndsOf({ report }: WrittenPack): readonly string[] {
  const blocks = report.sheets.flatMap((sheet) => sheet.blocks);
  const table = blocks.find((block) => block.kind === "table" && block.name === HISTORY_TABLE);
  const first = table?.kind === "table" ? table.columns[0] : undefined;
  const values = first !== undefined && "values" in first ? first.values : [];
  return values.map(dateText);
}

function dateText(value: ReportValue): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "date" in value ? value.date : "";
}
