import { type KeptTable, keptTablesOf, withKept } from "../../src/app/kept-tables";
import { formula } from "../../src/formula/formula-tag";
import { thisRow } from "../../src/formula/references";
import type { Report, TableBlock } from "../../src/report/report";

/** A pack's history with the row of October alone. */
const OCTOBER: TableBlock = {
  kind: "table",
  name: "PackHistory",
  rowCount: 1,
  columns: [
    { name: "As of", format: "date", width: 12, values: [{ date: "2026-10-31" }] },
    { name: "Receivables ($)", format: "dollars", width: 12, values: [1000] },
    { name: "Twice", format: "dollars", width: 12, formula: formula`${thisRow("Receivables ($)")}*2` },
    { name: "Allowance ($)", format: "dollars", width: 12, values: [50] },
  ],
};

function reportOf(table: TableBlock): Report {
  return {
    id: "monthly-pack",
    title: "Pack",
    sheets: [{ key: "history", name: "Month-end history", orientation: "portrait", blocks: [table] }],
  };
}

function history(...kept: readonly KeptTable[]) {
  const report = withKept(reportOf(OCTOBER), new Map(kept.map((table) => ["PackHistory", table])));
  const block = report.sheets[0]?.blocks[0];
  if (block?.kind !== "table") throw new Error("the history is gone");
  const values = block.columns.map((column) => ("values" in column ? column.values : null));
  return { rows: block.rowCount, values };
}

test("rows of earlier months are kept in the order of their month ends, dates as dates", () => {
  const columns = ["As of", "Receivables ($)", "Twice", "Allowance ($)"];
  const rows = [
    ["2026-09-30", 900, 1800, 40],
    ["2026-08-31", 800, 1600, null],
  ];
  expect(history({ columns, rows })).toEqual({
    rows: 3,
    values: [
      [{ date: "2026-08-31" }, { date: "2026-09-30" }, { date: "2026-10-31" }],
      [800, 900, 1000],
      null,
      [null, 40, 50],
    ],
  });
});

test("the row of the same month end is replaced", () => {
  const kept = { columns: ["As of", "Receivables ($)"], rows: [["2026-10-31", 999]] };
  expect(history(kept)).toMatchObject({ rows: 1, values: [[{ date: "2026-10-31" }], [1000], null, [50]] });
});

test.each<[string, KeptTable, readonly unknown[]]>([
  [
    "a column of a user is left to the workbook",
    { columns: ["My note", "As of"], rows: [["look", "2026-09-30"]] },
    [null, 1000],
  ],
  ["an empty row is dropped", { columns: ["As of", "Receivables ($)"], rows: [[null, 5]] }, [1000]],
  [
    "a month end that a user typed as text stays",
    { columns: ["As of", "Receivables ($)"], rows: [["June", 5]] },
    [1000, 5],
  ],
])("%s", (_, kept, receivables) => {
  expect(history(kept).values[1]).toEqual(receivables);
});

test("only the tables that a report continues are read, and a table that is not there yet is none", async () => {
  const asked: string[] = [];
  const workbook = {
    readTable: async (name: string) => {
      asked.push(name);
      return Promise.resolve(null);
    },
  };
  expect(await keptTablesOf(reportOf(OCTOBER), workbook)).toEqual(new Map());
  expect(await keptTablesOf(reportOf({ ...OCTOBER, name: "AgingSummary" }), workbook)).toEqual(new Map());
  expect(asked).toEqual(["PackHistory"]);
  const report = reportOf(OCTOBER);
  expect(withKept(report, new Map())).toBe(report);
});
