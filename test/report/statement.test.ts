import { formula } from "../../src/formula/formula-tag";
import { cellOf, cellsDown, cellsOf, columnOf } from "../../src/formula/references";
import { Calculation } from "../../src/report/calculate";
import { checkReport } from "../../src/report/check-report";
import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import { prefixNames } from "../../src/report/prefix-names";
import { printReport } from "../../src/report/print";
import type { Block, Report, StatementBlock, StatementChartBlock, StatementRow } from "../../src/report/report";
import { SAMPLE_STATEMENTS, WORKED, YEARS } from "../fixtures/sample-statement";

const placed = placeReport(SAMPLE_STATEMENTS);
const printed = printReport(placed).split("\n");

/** A line's values over the years. */
function lineOf(report: PlacedReport, table: string, key: string): unknown[] {
  const calculation = new Calculation(report);
  return YEARS.map((year) => {
    const { sheet, row, column } = calculation.areas.cellsOf({ kind: "cell", table, row: key, column: year });
    return calculation.valueAt(sheet, row, column);
  });
}

function statement(...rows: readonly Partial<StatementRow>[]): Report {
  const block: StatementBlock = {
    kind: "statement",
    name: "Cash",
    periods: ["FY2027", "FY2028"],
    rows: rows.map((row, index) => ({
      key: `line${index}`,
      label: "Line",
      look: "line",
      format: "dollars",
      values: [1, 2],
      how: "",
      ...row,
    })),
  };
  const sheet = { key: "s", name: "Cash", orientation: "landscape", blocks: [block] } as const;
  return { id: "s", title: "S", sheets: [sheet] };
}

test("every line of the pro-forma is what was worked by hand", () => {
  for (const key of ["revenue", "expenses", "debt", "net", "opening", "ending", "target"] as const) {
    for (const [index, value] of lineOf(placed, "ProCash", key).entries())
      expect(value).toBeCloseTo(WORKED[key][index] ?? Number.NaN, 6);
  }
  expect(lineOf(placed, "ProCash", "verdict")).toEqual(WORKED.verdict);
});

test("a roll-forward reads as plain addresses: this sheet's without its name, another's with it, one year back", () => {
  expect(printed).toContain("C3 body (whole-dollars, whole-dollars, whole-dollars) | 400000 | =C9 | =D9");
  expect(printed).toContain(
    "C4 body (whole-dollars, whole-dollars, whole-dollars) | ='Revenue'!C7 | ='Revenue'!D7 | ='Revenue'!E7",
  );
  expect(printed).toContain(
    "C8 total (whole-dollars, whole-dollars, whole-dollars) | =C4-SUM(C5:C7) | =D4-SUM(D5:D7) | =E4-SUM(E5:E7)",
  );
});

test("a cell of an ordinary table is found by the index of its row, and stays fixed when the formula is copied", () => {
  expect(printed.find((line) => line.startsWith("C6 body"))).toContain("=C6*(1+'Revenue'!$C$10)");
});

test("lines are numbered from 1 on each sheet without headings, and words follow the numbers", () => {
  expect(printed).toContain('F8 remark (text) | "Line 2 less lines 3 and 4"');
  expect(printed).toContain('F4 remark (text) | "Line 2 of Revenue"');
  expect(printed).toContain("A8 total (count) | 5");
});

test("two statements of one sheet go on counting", () => {
  const [first] = statement({ key: "a" }, { key: "b" }).sheets;
  const [second] = statement({ key: "c", how: "Line {Cash.b}" }).sheets;
  const blocks = [...(first?.blocks ?? []), ...(second?.blocks ?? []).map((block) => ({ ...block, name: "Debt" }))];
  const report: Report = {
    id: "s",
    title: "S",
    sheets: [{ key: "s", name: "Cash", orientation: "landscape", blocks }],
  };
  expect(printReport(placeReport(report))).toContain('"Line 2"');
  expect(printReport(placeReport(report))).toContain("A6 body (count) | 3");
});

test("of a line of inputs only what is typed looks like an input", () => {
  const report = statement({
    look: "input",
    values: [0.02, { formula: formula`${cellOf("Cash", "line0", "FY2027")}` }],
  });
  const styles = placeReport(report).sheets[0]?.ranges.map(({ style }) => style);
  expect(styles?.slice(-4)).toEqual(["body", "input", "body", "remark"].slice(-4));
});

test("neighbouring lines of one look are one range for numbers, items, years and words each", () => {
  const many = statement(...Array.from({ length: 30 }, () => ({})));
  expect(placeReport(many).sheets[0]?.ranges.length).toBe(4 + 4);
});

test("the years and the items stay in sight and are repeated on every page; the table cannot be sorted", () => {
  const [, cash] = placed.sheets;
  expect(cash?.freeze).toEqual({ rows: 2, columns: 2 });
  expect(cash?.print).toMatchObject({ titleRows: [1, 1], titleColumns: [0, 1] });
  expect(cash?.tables[0]).toMatchObject({ name: "ProCash", filter: false });
});

test("what shares a sheet with a statement stands beside the line numbers, not under them", () => {
  expect(placed.sheets[0]?.columnWidths[0]).toBeLessThan(10);
  expect(placed.names).toContainEqual({ name: "In_Sales", sheet: "Revenue", row: 1, column: 2 });
});

test("sums along a line and products of two lines are computed", () => {
  const calculation = new Calculation(placed);
  const valueOf = (name: string) => {
    const { sheet, row, column } = calculation.areas.named(name);
    return calculation.valueAt(sheet, row, column);
  };
  expect(valueOf("Pro_Sales")).toBeCloseTo(1_100_000 + 1_155_000 + 1_155_000, 6);
  expect(valueOf("Pro_Weighted")).toBeCloseTo(110_000 + 57_750, 6);
  expect(valueOf("Check_ProSales")).toBe("PASS");
});

test("statements can stand twice in a workbook under other names, words and all", () => {
  const prefixed = prefixNames(SAMPLE_STATEMENTS, "Pack");
  expect(checkReport(prefixed)).toEqual([]);
  expect(lineOf(placeReport(prefixed), "PackProCash", "ending").at(-1)).toBeCloseTo(WORKED.ending[2], 6);
  expect(printReport(placeReport(prefixed))).toContain('"Line 2 of Revenue"');
});

const sum = (part: ReturnType<typeof cellOf>) => [{ formula: formula`SUM(${part})` }, 1];

test.each<[string, Report, string]>([
  ["a reference to a missing line", statement({ values: sum(cellOf("Cash", "gone", "FY2027")) }), "row gone"],
  ["a reference to a missing year", statement({ values: sum(cellOf("Cash", "line0", "FY2030")) }), "column FY2030"],
  ["a reference to a missing statement", statement({ values: sum(cellOf("Debt", "a", "FY2027")) }), "Debt row a"],
  ["a range that ends nowhere", statement({ values: sum(cellsOf("Cash", "line0", ["FY2027", "FY2030"])) }), "FY2030"],
  ["a column that ends nowhere", statement({ values: sum(cellsDown("Cash", "FY2028", ["line0", "x"])) }), "row x"],
  ["a cell that names itself", statement({ values: sum(cellOf("Cash", "line0", "FY2027")) }), "refers to itself"],
  ["a whole column of a statement", statement({ values: sum(columnOf("Cash", "FY2028")) }), "name its lines"],
  ["words about a missing line", statement({ how: "Line {gone}" }), "speaks of {gone}"],
  ["words about a heading", statement({ look: "heading", values: [] }, { how: "{line0}" }), "speaks of {line0}"],
  ["two lines of one key", statement({ key: "a" }, { key: "a" }), 'key "a" is used twice'],
  ["a line with a year too few", statement({ values: [1] }), "holds 1 values, not 2"],
  ["a statement without lines", statement(), "has no lines"],
])("%s is refused", (_, report, problem) => {
  expect(checkReport(report)).toEqual([expect.stringContaining(problem)]);
});

const chart = (series: StatementChartBlock["series"], drawn = "Cash"): Block => ({
  kind: "chart",
  name: "CashChart",
  title: "Cash",
  chart: "stacked-column",
  statement: drawn,
  series,
  axis: { category: "Fiscal year", value: "Dollars", format: "whole-dollars" },
});

test("a chart draws lines over the years of their statement, named as the lines are", () => {
  const [, cash] = placed.sheets;
  const [combined] = cash?.charts ?? [];
  expect(combined?.categories).toEqual({ row: 1, column: 2, rows: 1, columns: 3 });
  expect(combined?.series[1]).toEqual({ name: "Debt service", values: { row: 6, column: 2, rows: 1, columns: 3 } });
  expect(combined?.series[3]).toMatchObject({ name: "Target", draw: "dashed-line" });
});

test.each<[string, Block, string]>([
  ["a missing line", chart([{ row: "gone" }]), 'line "gone"'],
  ["a statement of another sheet", chart([{ row: "line0" }], "Debt"), "not on its sheet"],
  ["columns that are all lines", chart([{ row: "line0", draw: "line" }]), "lines only"],
  ["nothing", chart([]), "no series"],
])("a chart of %s is refused", (_, block, problem) => {
  const report = statement({});
  const sheets = report.sheets.map((sheet) => ({ ...sheet, blocks: [...sheet.blocks, block] }));
  expect(checkReport({ ...report, sheets })).toEqual([expect.stringContaining(problem)]);
});
