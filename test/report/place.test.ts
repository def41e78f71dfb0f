import { cellAddress } from "../../src/formula/print-a1";
import { printExcel } from "../../src/formula/print-excel";
import { placeReport } from "../../src/report/place";
import type { CellContent, PlacedSheet, Rectangle } from "../../src/report/placed";
import { placedAreas } from "../../src/report/placed-areas";
import type { Block, Report, TableBlock } from "../../src/report/report";
import { HOSTILE_TEXTS, SAMPLE_REPORT } from "../fixtures/sample-report";

const placed = placeReport(SAMPLE_REPORT);

function sheetOf(blocks: readonly Block[], orientation: "portrait" | "landscape" = "landscape"): PlacedSheet {
  const report: Report = { id: "aging", title: "Aging", sheets: [{ key: "a", name: "Aging", orientation, blocks }] };
  const sheet = placeReport(report).sheets[0];
  if (sheet === undefined) throw new Error("nothing was placed");
  return sheet;
}

function table(name: string, rows: number): TableBlock {
  const values = Array.from({ length: rows }, (_, index) => index);
  return { kind: "table", name, rowCount: rows, columns: [{ name: "Count", format: "count", width: 10, values }] };
}

function cellAt(sheet: PlacedSheet | undefined, address: string): CellContent | undefined {
  for (const range of sheet?.ranges ?? []) {
    for (const [down, row] of range.cells.entries()) {
      const across = row.findIndex((_, index) => cellAddress(range.row + down, range.column + index) === address);
      if (across !== -1) return row[across];
    }
  }
  return undefined;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const inRows = a.row < b.row + b.rows && b.row < a.row + a.rows;
  return inRows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

test("nothing lies upon anything else: ranges and charts do not overlap", () => {
  for (const sheet of placed.sheets) {
    const areas: readonly Rectangle[] = [...sheet.ranges, ...sheet.charts.map((chart) => chart.area)];
    const pairs = areas.flatMap((a, index) => areas.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
  }
});

test("every range is as large as its cells and formats say", () => {
  for (const range of placed.sheets.flatMap((sheet) => sheet.ranges)) {
    expect(range.cells).toHaveLength(range.rows);
    expect(range.formats).toHaveLength(range.columns);
    for (const row of range.cells) expect(row).toHaveLength(range.columns);
  }
});

test("an input stands in column B beside its label, and bears its name", () => {
  expect(placed.names).toContainEqual({ name: "In_AsOfDate", sheet: "Sample aging", row: 4, column: 1 });
  expect(cellAt(placed.sheets[0], "A5")).toEqual({ kind: "value", value: "As-of date" });
  expect(cellAt(placed.sheets[0], "B5")).toEqual({ kind: "date", date: "2026-10-31" });
});

test("each check compares left and right by a formula a reader can follow", () => {
  const verdict = placed.names.find((each) => each.name === "Check_Control");
  const cell = cellAt(placed.sheets[0], cellAddress(verdict?.row ?? 0, verdict?.column ?? 0));
  expect(cell?.kind === "formula" ? printExcel(cell.formula) : cell).toBe(
    '=IFERROR(IF(ABS([@Difference])<=[@Allowed],"PASS","FAIL"),"FAIL")',
  );
});

test("a chart draws the body of its table, without the header", () => {
  const chart = placed.sheets[0]?.charts[0];
  const bodies = placedAreas(placed);
  expect(chart?.categories).toMatchObject({ row: 9, column: 0, rows: 5, columns: 1 });
  expect({ sheet: "Sample aging", ...chart?.series[0]?.values }).toEqual(
    bodies.columnOf("SampleBuckets", "Open balance ($)"),
  );
});

test("text from data reaches its cell as the export holds it", () => {
  const texts = HOSTILE_TEXTS.map((_, index) => cellAt(placed.sheets[2], `B${index + 5}`));
  expect(texts).toEqual(HOSTILE_TEXTS.map((value) => ({ kind: "value", value })));
});

test("a sheet that ends in its only table keeps the header in sight and on every page", () => {
  expect(placed.sheets[2]?.freeze).toEqual({ rows: 4, columns: 0 });
  expect(placed.sheets[2]?.print.titleRows).toEqual([3, 3]);
});

test("a sheet of several blocks keeps its title in sight", () => {
  expect(placed.sheets[0]?.freeze).toEqual({ rows: 1, columns: 0 });
  expect(placed.sheets[0]?.print.titleRows).toEqual([0, 0]);
});

test("a wide table keeps its first column in sight", () => {
  const columns = Array.from(
    { length: 9 },
    (_, index) => ({ name: `C${index}`, format: "count", width: 8, values: [1] }) as const,
  );
  expect(sheetOf([{ kind: "table", name: "Wide", rowCount: 1, columns }]).freeze).toEqual({ rows: 1, columns: 1 });
});

test("a table without rows keeps one empty row, as Excel demands", () => {
  const sheet = sheetOf([table("Nothing", 0)]);
  expect(sheet.tables[0]?.range).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
  expect(cellAt(sheet, "A2")).toEqual({ kind: "empty" });
});

test("a column of dollars is wide enough for its largest figure", () => {
  const columns = [{ name: "Open", format: "dollars", width: 5, values: [123_456_789_012.5] }] as const;
  const sheet = sheetOf([{ kind: "table", name: "Large", rowCount: 1, columns }]);
  expect(sheet.columnWidths[0]).toBeGreaterThanOrEqual("($123,456,789,012.50)".length);
});

test("a long note is broken into lines that fit the page", () => {
  const sheet = sheetOf([{ kind: "note", lines: ["one two three ".repeat(40).trim()] }], "portrait");
  const lines = sheet.ranges.flatMap((range) => range.cells.map((row) => row[0]));
  const width = sheet.columnWidths.reduce((sum, each) => sum + each, 0);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line?.kind === "value" ? String(line.value).length : 0).toBeLessThanOrEqual(width);
});

test("a long note beside an input goes on below and the next input makes room for it", () => {
  const row = (name: string, note: string) => ({ name, label: name, value: 1, format: "count", note }) as const;
  const inputs = [row("In_A", "word ".repeat(60).trim()), row("In_B", "short")];
  const report: Report = {
    id: "x",
    title: "X",
    sheets: [{ key: "x", name: "X", orientation: "portrait", blocks: [{ kind: "inputs", inputs }] }],
  };
  expect(placeReport(report).names[1]?.row).toBeGreaterThan(3);
});

test("a short sheet is shrunk to one page; a long one breaks before the chart that would be cut", () => {
  const chart = (name: string): Block => ({
    kind: "chart",
    name,
    title: name,
    chart: "bar",
    table: "T",
    categories: "Count",
    series: ["Count"],
    axis: { category: "", value: "", format: "count" },
  });
  expect(sheetOf([table("T", 5), chart("One")]).print).toMatchObject({ pagesHigh: 1, breaks: [] });
  const long = sheetOf([table("T", 20), chart("One"), chart("Two"), chart("Three")]);
  const starts = long.charts.map((each) => each.area.row - 1);
  expect(long.print.pagesHigh).toBeNull();
  expect(long.print.breaks?.length).toBeGreaterThan(0);
  expect(starts).toEqual(expect.arrayContaining([...(long.print.breaks ?? [])]));
});

test("a report with problems is not placed, and every problem is told", () => {
  const bad: Report = {
    id: "bad",
    title: "Bad",
    sheets: [{ key: "s", name: "a/b", orientation: "portrait", blocks: [table("A1", 1)] }],
  };
  expect(() => placeReport(bad)).toThrow(/a\/b.*A1/);
});

test("a number no cell can hold is a bug", () => {
  const columns = [{ name: "Share", format: "percent", width: 8, values: [Number.POSITIVE_INFINITY] }] as const;
  expect(() => sheetOf([{ kind: "table", name: "T", rowCount: 1, columns }])).toThrow("cannot hold Infinity");
});
