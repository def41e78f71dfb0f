import type { IsoDate } from "./calendar";
import { monthsOf } from "./month-span";

/**
 * How often each day of the month, from the 1st to the 31st, comes in a period; both ends count.
 * @example monthDayCounts("2026-02-27", "2026-03-02").slice(0, 2) // [1, 1]
 */
export function monthDayCounts(from: IsoDate, to: IsoDate): readonly number[] {
  const months = monthsOf(from, to);
  return Array.from({ length: 31 }, (_, index) => {
    const day = index + 1;
    return months.filter((month) => dayOf(month.from) <= day && day <= dayOf(month.to)).length;
  });
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}
