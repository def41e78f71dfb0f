import type { WriteOptions } from "../../../src/ports/workbook";
import { placeReport } from "../../../src/report/place";
import { accountList } from "../../fixtures/account-list";
import { SAMPLE_REPORT } from "../../fixtures/sample-report";
import { bridgedExcel } from "../../support/excel-bridge";
import { expectedCells } from "../../support/placed-cells";
import { sheetNamed, shownValue, shownValues, typeInto } from "../../support/host-sheet";

const FIRST: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const ACCOUNTS = [
  { account: "100-1", open: 20 },
  { account: "200-2", open: 30 },
];

test("every cell of the sample report stands in Excel as it was placed", async () => {
  const { host, workbook } = bridgedExcel();
  const placed = placeReport(SAMPLE_REPORT);
  await workbook.write(placed, FIRST);
  for (const sheet of placed.sheets) {
    const model = sheetNamed(host, sheet.name);
    for (const { row, column, entry, formula, numberFormat } of expectedCells(sheet)) {
      const cell = model.cells.at(row, column);
      expect({ row, column, entry: cell.entry, formula: cell.formula, numberFormat: cell.format.numberFormat }).toEqual(
        {
          row,
          column,
          entry,
          formula,
          numberFormat,
        },
      );
    }
  }
});

test("formulas come to what they should, and errors are told by cell", async () => {
  const { host, workbook } = bridgedExcel();
  const receipt = await workbook.write(accountList(ACCOUNTS), FIRST);
  expect(receipt.errors).toEqual([]);
  // 20 + 30 dollars; 10 % of each.
  expect(shownValues(host, "Open accounts", "A5:C6")).toEqual([
    ["100-1", 20, 2],
    ["200-2", 30, 3],
  ]);
  const empty = await bridgedExcel().workbook.write(accountList([{ account: "100-1", open: 0 }]), FIRST);
  expect(empty.errors).toEqual([expect.stringMatching(/^Open accounts!B\d+ #DIV\/0!$/)]);
});

test("tables, names, charts, highlights, frozen headings and page setup are Excel's own", async () => {
  const { host, workbook } = bridgedExcel();
  await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
  const sheet = sheetNamed(host, "Sample aging");
  expect(sheet.tables.map(({ name }) => name)).toContain("SampleBuckets");
  expect(sheet.charts[0]).toMatchObject({
    kind: "ColumnClustered",
    title: "Open balance by days past due",
    categoryAxis: { title: "Days past due" },
    valueAxis: { title: "Open balance ($)", numberFormat: "$#,##0" },
  });
  expect(sheet.conditionalFormats.map(({ type }) => type).sort()).toEqual(["CellValue", "CellValue", "DataBar"]);
  expect(sheetNamed(host, "Bob's accounts").page).toMatchObject({
    titleRows: "$4:$4",
    zoom: { horizontalFitToPages: 1 },
    leftFooter: "&A",
  });
  expect(sheetNamed(host, "Bob's accounts").freeze?.rows).toBe(4);
  expect(host.workbook.names.find(({ name }) => name === "In_AsOfDate")?.formula).toBe("='Sample aging'!$B$5");
  expect(host.workbook.names.filter(({ name }) => name.startsWith("_Ratebook")).every(({ visible }) => !visible)).toBe(
    true,
  );
});

test("a director who changes an input sees the formulas follow", async () => {
  const { host, workbook } = bridgedExcel();
  await workbook.write(accountList(ACCOUNTS), FIRST);
  typeInto(host, "'Open accounts'!B2", [[0.2]]);
  expect(shownValue(host, "Open accounts", "C5")).toBe(4);
});

test("a user's sheet of the same name is left alone, and the other name is told", async () => {
  const { host, workbook } = bridgedExcel();
  const own = host.workbook.addSheet("open accounts");
  typeInto(host, "'open accounts'!A1", [["mine"]]);
  const receipt = await workbook.write(accountList(ACCOUNTS), FIRST);
  expect(receipt.renamed).toEqual([{ wanted: "Open accounts", used: "Open accounts (2)" }]);
  expect(own.cells.at(0, 0).entry).toBe("mine");
});

test("the calculation mode is the user's and stays as it was", async () => {
  const { host, workbook } = bridgedExcel();
  host.workbook.calculationMode = "Manual";
  await workbook.write(accountList(ACCOUNTS), FIRST);
  expect(host.workbook.calculationMode).toBe("Manual");
});
