import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { scheduleFromTables } from "../../src/analyses/rate-schedule/read/schedule-from-tables";
import { scheduleReport } from "../../src/analyses/rate-schedule/report/schedule-report";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import type { Workbook, WriteOptions } from "../../src/ports/workbook";
import { placeReport } from "../../src/report/place";
import kent from "../../src/sample/kent-rates.json";
import { bridgedExcel } from "../support/excel-bridge";

const OPTIONS: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const REPORT = placeReport(scheduleReport(kent as RateSchedule, { stamp: OPTIONS.stamp, source: "kent-rates.json" }));

async function writtenTo(workbook: Workbook): Promise<void> {
  const receipt = await workbook.write(REPORT, OPTIONS);
  expect(receipt.errors).toEqual([]);
}

test("Kent's rates come back from an .xlsx file as they were", async () => {
  const workbook = createXlsxWorkbook();
  await writtenTo(workbook);
  const { readTable } = await openXlsxWorkbook(await workbook.save());
  expect(await scheduleFromTables(readTable)).toEqual({ schedule: kent, problems: [] });
});

test.each(["1.9", "1.15"])("Kent's rates come back from Excel at ExcelApi %s as they were", async (apiVersion) => {
  const { workbook } = bridgedExcel(apiVersion);
  await writtenTo(workbook);
  expect(await scheduleFromTables(workbook.readTable)).toEqual({ schedule: kent, problems: [] });
});
