import fc from "fast-check";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { scheduleFromTables } from "../../src/analyses/rate-schedule/read/schedule-from-tables";
import { scheduleReport } from "../../src/analyses/rate-schedule/report/schedule-report";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import kent from "../../src/sample/kent-rates.json";
import { testWithLibreOffice } from "../support/libre-office";
import { openXmlErrors } from "../support/open-xml-validator";
import { anySchedule } from "../support/random-schedule";
import { recalculatedReport, writtenReport } from "../support/recalculated-report";

const CONTEXT = { stamp: "2026-11-22T14:03:00Z", source: "kent-rates.json" };
const KENT = scheduleReport(kent as RateSchedule, CONTEXT);

testWithLibreOffice("another spreadsheet shows the figures as numbers and the meter sizes as texts", async () => {
  const book = await recalculatedReport(KENT);
  expect(book.errors).toEqual([]);
  // Water: three blocks and its minimum, then the price of sewer and its minimum.
  const water = [100, 42.97, 300, 40.96, 38.68, "minimum_kcf"];
  expect(book.column("RateFigures", "Value").slice(0, 8)).toEqual([...water, 60.34, "minimum_kcf"]);
  const sizes = ["5/8", "3/4", "1", "1.5", "2", "3", "4", "6"];
  expect(book.column("RateQuantities", "Meter")).toEqual(sizes.map((size) => `${size} in`));
  expect(book.column("RateEditions", "Increase")).toEqual([null, 0.09, 0.03, 0.03, 0.03]);
});

test("Microsoft's validator finds nothing wrong with the workbook of Kent's rates, nor of random ones", async () => {
  const random = fc.sample(anySchedule, { numRuns: 2, seed: 11 }).map((each) => scheduleReport(each, CONTEXT));
  for (const report of [KENT, ...random]) expect(await openXmlErrors(await writtenReport(report))).toEqual([]);
});

test("random schedules come back from an .xlsx file as they were", async () => {
  for (const schedule of fc.sample(anySchedule, { numRuns: 12, seed: 29 })) {
    const reader = await openXlsxWorkbook(await writtenReport(scheduleReport(schedule, CONTEXT)));
    expect(await scheduleFromTables(reader.readTable)).toEqual({ schedule, problems: [] });
  }
});
