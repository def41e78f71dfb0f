import { SETTINGS } from "../analyses/rate-schedule/rate-tables";
import { scheduleFromTables } from "../analyses/rate-schedule/read/schedule-from-tables";
import type { ReadSchedule } from "../domain/rates/read-schedule";
import type { Workbook } from "../ports/workbook";
import { keptSchedule } from "./kept-schedule";

/**
 * The rate schedule of a workbook: the one in its tables, as she edited them, or the one kept with its study where it has no
 * such tables. Null where it has neither.
 */
export async function scheduleInWorkbook(
  workbook: Pick<Workbook, "readStudy" | "readTable">,
): Promise<ReadSchedule | null> {
  const readTable: Workbook["readTable"] = (name) => workbook.readTable(name);
  if ((await readTable(SETTINGS.name)) !== null) return scheduleFromTables(readTable);
  return keptSchedule(workbook);
}
