import { scheduleReport } from "../analyses/rate-schedule/report/schedule-report";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { WriteOptions, WriteReceipt, Workbook } from "../ports/workbook";
import { placeReport } from "../report/place";
import { keepSchedule } from "./kept-schedule";

/**
 * Writes the tables of a schedule to a workbook, to be edited there, and keeps the schedule with the study.
 * @throws AppError `workbook-changed` when its sheets exist and the options refuse to overwrite them
 */
export async function writeSchedule(
  workbook: Pick<Workbook, "write" | "readStudy" | "saveStudy">,
  schedule: RateSchedule,
  options: WriteOptions,
): Promise<WriteReceipt> {
  const source = schedule.source ?? schedule.utility;
  const receipt = await workbook.write(
    placeReport(scheduleReport(schedule, { stamp: options.stamp, source })),
    options,
  );
  await keepSchedule(workbook, schedule);
  return receipt;
}
