import type { ReadSchedule } from "../domain/rates/read-schedule";
import type { RatesServices } from "./pane-services";
import type { ProgramParts } from "./program-parts";
import { writeOptions } from "./write-options";

/** The services of the page of rates. What reads and checks schedules is fetched when one is first opened. */
export function ratesServices(parts: ProgramParts): RatesServices {
  return {
    readScheduleFile: async (file) => {
      const [text, { readScheduleText }] = await Promise.all([file.text(), import("../app/schedule-text")]);
      return readScheduleText(text, file.name);
    },
    sampleSchedule: async () => (await import("../app/sample-schedule")).sampleSchedule(),
    scheduleOfWorkbook: () => scheduleOfWorkbook(parts),
    keptUtility: async () => {
      if ((await parts.hostKind()) !== "excel") return null;
      return (await import("../app/kept-schedule")).keptUtility(await parts.openWorkbook());
    },
    writeSchedule: async (schedule, overwrite) => {
      const [workbook, { writeSchedule }] = await Promise.all([parts.openWorkbook(), import("../app/write-schedule")]);
      return writeSchedule(workbook, schedule, writeOptions(parts, overwrite, {}));
    },
    saveSchedule: async (schedule) => {
      const { scheduleFileName, scheduleText } = await import("../app/schedule-text");
      const name = scheduleFileName(schedule);
      parts.download(name, new TextEncoder().encode(scheduleText(schedule)));
      return name;
    },
  };
}

/** Outside of Excel there is no workbook that could keep one. */
async function scheduleOfWorkbook(parts: ProgramParts): Promise<ReadSchedule | null> {
  if ((await parts.hostKind()) !== "excel") return null;
  const [workbook, { scheduleInWorkbook }] = await Promise.all([
    parts.openWorkbook(),
    import("../app/schedule-in-workbook"),
  ]);
  return scheduleInWorkbook(workbook);
}
