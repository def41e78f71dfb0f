import type { WriteOptions } from "../../../src/ports/workbook";
import { placeReport } from "../../../src/report/place";
import { SAMPLE_STATEMENTS, WORKED } from "../../fixtures/sample-statement";
import { bridgedExcel } from "../../support/excel-bridge";
import { sheetNamed, shownValue } from "../../support/host-sheet";

const FIRST: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const AGAIN: WriteOptions = { overwrite: "replace", stamp: "2026-11-23T08:00:00Z" };

test("a statement stands in Excel as a table of plain formulas, its years and items in sight and on every page", async () => {
  const { host, workbook } = bridgedExcel("1.9");
  await workbook.write(placeReport(SAMPLE_STATEMENTS), FIRST);
  const cash = sheetNamed(host, "Water cash flow");
  const formulas = [2, 3, 4].map((column) => cash.cells.at(7, column).formula);
  expect(formulas).toEqual(["=C4-SUM(C5:C7)", "=D4-SUM(D5:D7)", "=E4-SUM(E5:E7)"]);
  expect(cash.cells.at(3, 3).formula).toBe("='Revenue'!D7");
  expect(cash.tables.map(({ name }) => name)).toContain("ProCash");
  expect(cash.page).toMatchObject({ orientation: "Landscape", titleRows: "$2:$2", titleColumns: "$A:$B" });
  expect(cash.freeze).toMatchObject({ rows: 2, columns: 2 });
  expect(cash.cells.at(8, 2).format.edges.EdgeBottom?.style).toBe("Double");
});

test("lines over stacked columns and dashed lines are Excel's own, series by series", async () => {
  const { host, workbook } = bridgedExcel("1.9");
  await workbook.write(placeReport(SAMPLE_STATEMENTS), FIRST);
  const [combined, lines] = sheetNamed(host, "Water cash flow").charts;
  expect(combined?.kind).toBe("ColumnStacked");
  expect(combined?.series.map(({ name, kind, lineStyle }) => [name, kind, lineStyle])).toEqual([
    ["Operation and maintenance", "", "Continuous"],
    ["Debt service", "", "Continuous"],
    ["Revenue", "LineMarkers", "Continuous"],
    ["Target", "Line", "Dash"],
  ]);
  expect(combined?.series[2]?.values).toEqual({ row: 3, column: 2, rows: 1, columns: 3 });
  expect(combined?.series[2]?.categories).toEqual({ row: 1, column: 2, rows: 1, columns: 3 });
  expect(lines?.series).toHaveLength(2);
});

test("a sheet that the user renamed is still what the other sheet refers to when the report is written again", async () => {
  const { host, workbook } = bridgedExcel();
  await workbook.write(placeReport(SAMPLE_STATEMENTS), FIRST);
  sheetNamed(host, "Revenue").name = "Bob's revenue";
  for (const name of host.workbook.names) name.formula = name.formula.replaceAll("'Revenue'", "'Bob''s revenue'");
  await workbook.write(placeReport(SAMPLE_STATEMENTS), AGAIN);
  const cash = sheetNamed(host, "Water cash flow");
  expect(cash.cells.at(3, 2).formula).toBe("='Bob''s revenue'!C7");
  expect(shownValue(host, "Water cash flow", "E9")).toBeCloseTo(WORKED.ending[2], 6);
});
