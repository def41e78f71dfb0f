import type { IsoDate } from "../../domain/calendar";
import { monthNumber } from "../../domain/month-number";
import type { BillCohort, SettlementTriangle } from "../../domain/settlement-triangle";
import type { Row } from "../../ports/query";
import type { cashReceived, settlementCells } from "./queries";

/** One cell of the triangle as the engine gives it. */
export type SettlementCell = Row<typeof settlementCells>;

/** The months that a triangle spans, as numbers, see month-number.ts. */
export interface TriangleSpan {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** The months of the history, from the first one that was billed. */
export function spanOf(cells: readonly SettlementCell[], asOf: IsoDate): TriangleSpan {
  const lastMonth = monthNumber(asOf);
  const billed = cells.flatMap(({ bill_month }) => (bill_month === null ? [] : [monthNumber(bill_month)]));
  return { firstMonth: billed.reduce((first, month) => Math.min(first, month), lastMonth), lastMonth };
}

/**
 * The triangle of the cells given: of all services, or of one.
 * @param received payments by month; none where only bills are looked at
 */
export function buildTriangle(
  cells: readonly SettlementCell[],
  received: readonly Row<typeof cashReceived>[],
  span: TriangleSpan,
): SettlementTriangle {
  const byMonth = new Map<number | null, SettlementCell[]>();
  for (const cell of cells) {
    const month = cell.bill_month === null ? null : monthNumber(cell.bill_month);
    const found = byMonth.get(month);
    if (found === undefined) byMonth.set(month, [cell]);
    else found.push(cell);
  }
  const paid = new Map(received.map(({ month, received_cents }) => [monthNumber(month), received_cents]));
  const months = monthsOfSpan(span);
  return {
    firstMonth: span.firstMonth,
    cohorts: months.map((month) => cohortOf(byMonth.get(month) ?? [], months)),
    before: cohortOf(byMonth.get(null) ?? [], months),
    receivedCents: months.map((month) => paid.get(month) ?? 0),
  };
}

function monthsOfSpan({ firstMonth, lastMonth }: TriangleSpan): readonly number[] {
  return Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => firstMonth + index);
}

/** What settled bills before the first month lowers what they were billed: it is what was open then. */
function cohortOf(cells: readonly SettlementCell[], months: readonly number[]): BillCohort {
  const first = months[0] ?? 0;
  const settled = months.map(() => ({ cashCents: 0, otherCents: 0 }));
  let billedCents = 0;
  for (const { settled_month, billed_cents, cash_cents, held_cents, credited_cents } of cells) {
    billedCents += billed_cents;
    const otherCents = held_cents + credited_cents;
    const month = settled_month === null ? undefined : settled[monthNumber(settled_month) - first];
    if (month === undefined) {
      billedCents -= cash_cents + otherCents;
    } else {
      month.cashCents += cash_cents;
      month.otherCents += otherCents;
    }
  }
  return { billedCents, settled };
}
