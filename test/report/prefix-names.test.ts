import { printExcel } from "../../src/formula/print-excel";
import { formula } from "../../src/formula/formula-tag";
import { columnOf, input, thisRow, total } from "../../src/formula/references";
import { EMPTY_BOOK, putReport } from "../../src/report/book";
import { checkReport } from "../../src/report/check-report";
import { placeReport } from "../../src/report/place";
import { prefixFormula, prefixNames } from "../../src/report/prefix-names";
import { SAMPLE_REPORT } from "../fixtures/sample-report";

test("tables are renamed without a break and named cells with one; columns and constants stay", () => {
  const before = formula`SUM(${columnOf("AgingByClass", "Open ($)")})*${input("In_Rate")}+${total("Aging_Total")}&"Aging_Total"&${thisRow("Open ($)")}`;
  expect(printExcel(prefixFormula(before, "Pack"))).toBe(
    '=SUM(PackAgingByClass[Open ($)])*Pack_In_Rate+Pack_Aging_Total&"Aging_Total"&[@[Open ($)]]',
  );
});

test("a prefixed report still holds everything that its formulas, charts and checks name", () => {
  const prefixed = prefixNames(SAMPLE_REPORT, "Pack");
  expect(checkReport(prefixed)).toEqual([]);
  const names = placeReport(prefixed).names.map(({ name }) => name);
  expect(names).toEqual(placeReport(SAMPLE_REPORT).names.map(({ name }) => `Pack_${name}`));
});

test("a report and a prefixed copy of it under another id stand in one workbook", () => {
  const copy = { ...prefixNames(SAMPLE_REPORT, "Pack"), id: "pack" };
  const { book } = putReport(EMPTY_BOOK, { report: placeReport(SAMPLE_REPORT), stamp: "2026-11-22T14:03:00Z" });
  const put = putReport(book, { report: placeReport(copy), stamp: "2026-11-22T14:03:00Z" });
  expect(put.book.reports).toHaveLength(2);
  expect(put.renamed.map(({ used }) => used)).toEqual(["Sample aging (2)", "Curve (2)", "Bob's accounts (2)"]);
});
