import { daysBetween } from "../../domain/calendar";
import { OTHER_SYSTEMS, type OtherSystem } from "../../domain/other-systems";
import type { AgingArgs } from "../aging/aging-args";
import type { OpenDay } from "./open-days";
import type { SystemView } from "./what-if-result";

/**
 * The open items of an aging in the columns of other systems; what none of a system's columns takes is shown apart.
 * None of them has a column for unapplied credit: it ages from its own date there.
 */
export function drawOtherSystems(days: readonly OpenDay[], aging: AgingArgs): readonly SystemView[] {
  return OTHER_SYSTEMS.map((system) => drawSystem(system, days, aging));
}

const NO_COLUMN = null;

function drawSystem(system: OtherSystem, days: readonly OpenDay[], aging: AgingArgs): SystemView {
  const byBill = system.agesFrom === "chosen" && aging.basis === "bill";
  const sums = new Map<string | null, { count: number; amountCents: number }>();
  for (const day of days) {
    const column = system.columnOf(daysBetween(byBill ? day.bill_date : day.due_date, aging.asOf));
    const sum = sums.get(column) ?? { count: 0, amountCents: 0 };
    sums.set(column, { count: sum.count + day.item_count, amountCents: sum.amountCents + day.open_cents });
  }
  const sumOf = (column: string | null) => sums.get(column) ?? { count: 0, amountCents: 0 };
  return {
    system: system.id,
    name: system.name,
    columns: system.columns.map((column) => ({ column, ...sumOf(column) })),
    noColumn: sumOf(NO_COLUMN),
    note: system.note,
  };
}
