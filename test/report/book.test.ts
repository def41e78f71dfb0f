import { EMPTY_BOOK, holdsReport, putReport } from "../../src/report/book";
import { placeReport } from "../../src/report/place";
import type { Report } from "../../src/report/report";

function placed(id: string, { table, keys }: { readonly table: string; readonly keys: readonly string[] }) {
  const report: Report = {
    id,
    title: id,
    sheets: keys.map((key, index) => ({
      key,
      name: index === 0 ? "Aging" : key,
      orientation: "portrait",
      blocks: [
        {
          kind: "table",
          name: `${table}${index === 0 ? "" : key}`,
          rowCount: 2,
          columns: [{ name: "Open", format: "dollars", width: 10, values: [1, null] }],
        },
      ],
    })),
  };
  return { report: placeReport(report), stamp: `${id} run` };
}

const AGING = placed("aging", { table: "Aging", keys: ["summary", "accounts"] });

test("a first report brings its sheets, counted by filled cells", () => {
  const change = putReport(EMPTY_BOOK, AGING);
  expect(change.sheets).toEqual([
    { name: "Aging", outcome: "created", cells: 2 },
    { name: "accounts", outcome: "created", cells: 2 },
  ]);
  expect(holdsReport(change.book, "aging")).toBe(true);
  expect(holdsReport(change.book, "collections")).toBe(false);
});

test("a new run takes the place of the former one and tells old sheets from new", () => {
  const before = putReport(EMPTY_BOOK, AGING).book;
  const after = putReport(before, placed("aging", { table: "Aging", keys: ["summary", "classes"] }));
  expect(after.sheets.map((each) => each.outcome)).toEqual(["refreshed", "created"]);
  expect(after.book.reports).toHaveLength(1);
});

test("a sheet renamed at its first run keeps that name at the next", () => {
  const book = putReport(EMPTY_BOOK, AGING).book;
  const second = putReport(book, placed("second", { table: "Second", keys: ["summary"] }));
  expect(second.renamed).toEqual([{ wanted: "Aging", used: "Aging (2)" }]);
  const again = putReport(second.book, placed("second", { table: "Second", keys: ["summary"] }));
  expect(again.sheets).toEqual([{ name: "Aging (2)", outcome: "refreshed", cells: 2 }]);
});

test("cells named by a report follow its renamed sheet", () => {
  const named: Report = {
    id: "named",
    title: "named",
    sheets: [
      {
        key: "summary",
        name: "Aging",
        orientation: "portrait",
        blocks: [
          { kind: "inputs", inputs: [{ name: "In_Rate", label: "Rate", value: 1, format: "percent", note: "" }] },
        ],
      },
    ],
  };
  const book = putReport(EMPTY_BOOK, AGING).book;
  const change = putReport(book, { report: placeReport(named), stamp: "" });
  expect(change.book.reports[1]?.report.names).toMatchObject([{ name: "In_Rate", sheet: "Aging (2)" }]);
});

test("two reports with a table of one name cannot share a workbook", () => {
  const book = putReport(EMPTY_BOOK, AGING).book;
  expect(() => putReport(book, placed("other", { table: "AGING", keys: ["x"] }))).toThrow("shares names");
});
