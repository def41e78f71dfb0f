import { addDays, daysBetween, type IsoDate } from "../../domain/calendar";
import type { CollectionPeriod } from "../../domain/collection-measure";
import { monthsOf } from "../../domain/month-span";
import type { Row } from "../../ports/query";
import type { Movements } from "./collection-month";
import type { monthlyMovements } from "./queries";

/** Receivables at the close of one day. */
export interface Position {
  readonly totalCents: number;
  readonly notDueCents: number;
}

/** The days at whose close receivables are needed: the day before the period, and the end of each of its months. */
export function positionDays(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return [addDays(from, -1), ...monthsOf(from, to).map((month) => month.to)];
}

/** The amounts of a period from the positions at its ends and what moved between them. */
export function periodOf(
  span: { readonly from: IsoDate; readonly to: IsoDate },
  positions: ReadonlyMap<IsoDate, Position>,
  moved: Movements,
): CollectionPeriod {
  const begin = positions.get(addDays(span.from, -1));
  const end = positions.get(span.to);
  return {
    beginningCents: begin?.totalCents ?? 0,
    salesCents: moved.salesCents,
    endingCents: end?.totalCents ?? 0,
    currentCents: end?.notDueCents ?? 0,
    days: daysBetween(span.from, span.to) + 1,
    months: monthsOf(span.from, span.to).length,
  };
}

/** The movements of several months together; of none, nothing. */
export function sumMovements(rows: readonly Row<typeof monthlyMovements>[]): Movements {
  return {
    salesCents: rows.reduce((sum, row) => sum + row.sales_cents, 0),
    otherCents: rows.reduce((sum, row) => sum + row.other_cents, 0),
    paymentCents: rows.reduce((sum, row) => sum + row.payment_cents, 0),
    adjustmentCents: rows.reduce((sum, row) => sum + row.adjustment_cents, 0),
  };
}
