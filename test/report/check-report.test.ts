import { formula } from "../../src/formula/formula-tag";
import { columnOf, input, thisRow, total } from "../../src/formula/references";
import { checkReport } from "../../src/report/check-report";
import type { Block, ChartBlock, Report, TableBlock } from "../../src/report/report";
import { SAMPLE_REPORT } from "../fixtures/sample-report";

const TABLE: TableBlock = {
  kind: "table",
  name: "Aging",
  rowCount: 2,
  columns: [
    { name: "Bucket", format: "text", width: 10, values: ["Not due", "1-30"] },
    { name: "Open ($)", format: "dollars", width: 12, values: [1, 2] },
  ],
};
const CHART: ChartBlock = {
  kind: "chart",
  name: "AgingChart",
  title: "Aging",
  chart: "column",
  table: "Aging",
  categories: "Bucket",
  series: ["Open ($)"],
  axis: { category: "Bucket", value: "Dollars", format: "dollars" },
};

function report(blocks: readonly Block[], name = "Aging"): Report {
  return { id: "aging", title: "Aging", sheets: [{ key: "summary", name, orientation: "landscape", blocks }] };
}

function totals(name: string, value: ReturnType<typeof formula>): Block {
  return { kind: "totals", totals: [{ name, label: name, value: { formula: value }, format: "dollars", note: "" }] };
}

function withColumn(column: TableBlock["columns"][number]): TableBlock {
  return { ...TABLE, columns: [...TABLE.columns, column] };
}

const share = (value: ReturnType<typeof formula>) =>
  withColumn({ name: "Share", format: "percent", width: 8, formula: value });

test("a sound report has no problems", () => {
  expect(checkReport(SAMPLE_REPORT)).toEqual([]);
  expect(checkReport(report([TABLE, CHART]))).toEqual([]);
});

test.each([
  ["", "1 to 31"],
  ["x".repeat(32), "1 to 31"],
  ["Water/Sewer", "may not hold"],
  ["'Aging'", "quote"],
  ["History", "reserved"],
])("sheet name %j is refused", (name, reason) => {
  expect(checkReport(report([TABLE], name))).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ["A1", "cell address"],
  ["XFD1048576", "cell address"],
  ["R1C1", "cell address"],
  ["r", "cell address"],
  ["2026_Aging", "letter first"],
  ["Aging Table", "letters, digits"],
  ["TRUE", "constant"],
])("table name %j is refused", (name, reason) => {
  expect(checkReport(report([{ ...TABLE, name }]))).toEqual([expect.stringContaining(reason)]);
});

test.each<[string, readonly Block[], string]>([
  ["a table named as another in other case", [TABLE, { ...TABLE, name: "AGING" }], 'name "AGING" is used twice'],
  ["a total named as a table", [TABLE, totals("Aging", formula`1`)], 'name "Aging" is used twice'],
  ["a column of unequal length", [{ ...TABLE, rowCount: 3 }], "holds 2 values, not 3"],
  [
    "two columns of one name",
    [withColumn({ name: "bucket", format: "text", width: 8, values: ["a", "b"] })],
    "used twice",
  ],
  ["a total over a missing column", [TABLE, totals("T", formula`SUM(${columnOf("Aging", "Late")})`)], "Aging[Late]"],
  ["a total over a missing table", [totals("T", formula`SUM(${columnOf("Nothing", "Late")})`)], "Nothing[Late]"],
  ["a total from a missing input", [totals("T", formula`${input("In_Rate")}`)], "input In_Rate"],
  ["a total from a missing total", [totals("T", formula`${total("Other")}`)], "total Other"],
  ["a total that asks for its row", [totals("T", formula`${thisRow("Open ($)")}`)], "outside of a table"],
  ["a column computed from a missing one", [share(formula`${thisRow("Late")}`)], "Late of the same row"],
  ["a column computed from itself", [share(formula`${thisRow("Share")}`)], "itself"],
  [
    "a highlight of a missing column",
    [{ ...TABLE, highlights: [{ column: "Late", kind: "data-bar" }] }],
    "highlights Late",
  ],
  ["a chart of a missing column", [TABLE, { ...CHART, series: ["Late"] }], "Aging[Late]"],
  ["a chart of nothing", [TABLE, { ...CHART, series: [] }], "no series"],
  ["a chart whose table is elsewhere", [{ ...CHART, table: "Far" }], "not on its sheet"],
  ["two charts of one name", [TABLE, CHART, CHART], 'chart "AgingChart" is used twice'],
])("%s is refused", (_, blocks, problem) => {
  const problems = checkReport(report(blocks));
  expect(problems).toHaveLength(problems.filter((each) => each.includes(problem)).length);
  expect(problems.length).toBeGreaterThan(0);
});

test.each([
  [formula`SUM(1`, "lacks )"],
  [formula`1)+(2`, "after its end"],
  [formula`1+`, "lacks an operand"],
  [formula`1 2`, "after its end"],
  [[...formula`1`, ...formula`${total("T")}`], "after its end"],
  [[], "lacks an operand"],
])("a total whose formula is not whole is refused: %#", (value, fault) => {
  expect(checkReport(report([totals("T", value)]))).toEqual([expect.stringContaining(fault)]);
});

test("a dangling reference among a column's values is found", () => {
  const values = [{ formula: formula`${total("Gone")}` }, null];
  const table = withColumn({ name: "Mixed", format: "dollars", width: 8, values });
  expect(checkReport(report([table]))).toEqual([expect.stringContaining("total Gone")]);
});

test("both sides of a check are looked at", () => {
  const check = { name: "Check_A", label: "A", left: { formula: formula`${total("Gone")}` }, right: 1 };
  const blocks: Block[] = [{ kind: "checks", checks: [{ ...check, format: "dollars", tolerance: 0 }] }];
  expect(checkReport(report(blocks))).toEqual([expect.stringContaining("total Gone")]);
});

test("a report without sheets is refused", () => {
  expect(checkReport({ id: "aging", title: "Aging", sheets: [] })).toEqual([expect.stringContaining("no sheets")]);
});
