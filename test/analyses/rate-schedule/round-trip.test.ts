import fc from "fast-check";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { scheduleFromTables } from "../../../src/analyses/rate-schedule/read/schedule-from-tables";
import { scheduleReport } from "../../../src/analyses/rate-schedule/report/schedule-report";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";
import { placeReport } from "../../../src/report/place";
import kent from "../../../src/sample/kent-rates.json";
import { anySchedule } from "../../support/random-schedule";

const CONTEXT = { stamp: "2026-11-22T14:03:00Z", source: "rates.json" };

async function throughTables(schedule: RateSchedule) {
  const workbook = createMemoryWorkbook();
  await workbook.write(placeReport(scheduleReport(schedule, CONTEXT)), { overwrite: "refuse", stamp: CONTEXT.stamp });
  return scheduleFromTables(workbook.readTable);
}

test("every schedule comes back from its tables as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anySchedule, async (schedule) => {
      const { schedule: read, problems } = await throughTables(schedule);
      expect(problems).toEqual([]);
      expect(read).toEqual(schedule);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
});

test("Kent's rates come back from their tables as they were", async () => {
  expect((await throughTables(kent as RateSchedule)).schedule).toEqual(kent);
});
