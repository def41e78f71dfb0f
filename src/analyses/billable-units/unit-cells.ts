import { groupBy } from "../../domain/group-by";
import { meterSize } from "../../domain/rates/meter-size";
import { equivalentMeters, type MeterTable } from "../../domain/rates/equivalent-meters";
import type { Row } from "../../ports/query";
import { inUnit, isOurs, type UnitChoice } from "../units/unit-choice";
import type { UnitCell, UnitSums } from "./billable-units-result";
import type { billedMeters, billedUnits, meteredUnits } from "./queries";
import { addUnits, NO_UNITS } from "./unit-sums";

/** What the three queries found. */
export interface FoundUnits {
  readonly bills: readonly Row<typeof billedUnits>[];
  readonly meters: readonly Row<typeof billedMeters>[];
  readonly reads: readonly Row<typeof meteredUnits>[];
}

type Placed = Pick<FoundUnits["meters"][number], "month" | "service" | "customer_class" | "zone" | "meter_size">;

/** Bills, meters and reads of the same month, service, class, zone and meter size put together, all use in one unit. */
export function unitCells(found: FoundUnits, choice: UnitChoice, table: MeterTable): readonly UnitCell[] {
  const parts = [
    ...found.bills.map((row) => cellOf(row, billSums(row, choice))),
    ...found.meters.map((row) => cellOf(row, meterSums(row, table))),
    ...found.reads.map((row) => cellOf(row, readSums(row, choice))),
  ];
  const groups = groupBy(parts, nameOf);
  return [...groups]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, cells]) => {
      const [first] = cells;
      return first === undefined ? [] : [{ ...first, ...addUnits(cells) }];
    });
}

function nameOf({ month, service, customerClass, zone, meterSize: size }: UnitCell): string {
  return [month, service, customerClass, zone, size].join("\n");
}

function cellOf(row: Placed, sums: Partial<UnitSums>): UnitCell {
  const { month, service, customer_class, zone } = row;
  return {
    month,
    service,
    customerClass: customer_class,
    zone,
    meterSize: meterSize(row.meter_size),
    ...NO_UNITS,
    ...sums,
  };
}

/** Bills in a unit that is none of ours state no use that counts. */
function billSums(row: FoundUnits["bills"][number], choice: UnitChoice): Partial<UnitSums> {
  if (!isOurs(choice, row.unit)) return { bills: row.bill_count, noUseBills: row.bill_count };
  return {
    bills: row.bill_count,
    zeroBills: row.zero_count,
    noUseBills: row.no_use_count,
    corrections: row.correction_count,
    correctionUse: inUnit(choice, row.unit, row.correction_use),
    use: inUnit(choice, row.unit, row.use),
  };
}

function meterSums(row: FoundUnits["meters"][number], table: MeterTable): Partial<UnitSums> {
  return {
    accountMonths: row.account_count,
    meterMonths: row.meter_count,
    equivalentMonths: equivalentMeters([{ size: row.meter_size, meters: row.meter_count }], table).equivalent,
    unitMonths: row.units,
  };
}

function readSums(row: FoundUnits["reads"][number], choice: UnitChoice): Partial<UnitSums> {
  return {
    reads: row.read_count,
    estimatedReads: row.estimated_count,
    meteredUse: inUnit(choice, row.unit, row.metered_use),
  };
}
