import type { CheckedLedger } from "../../src/app/checked-ledger";
import type { FileLoad } from "../../src/intake/load-result";
import { checkSummary, otherFindings, plural } from "../../src/taskpane/check-summary";

const charges: FileLoad = {
  file: "charges.csv",
  kind: "charges",
  layout: "canonical",
  encoding: "utf-8",
  delimiter: ",",
  columns: [],
  tables: ["charges"],
  recipe: null,
  read: 1201,
  loaded: 1200,
  rejected: 0,
  notData: 1,
  notDataBy: [],
  carried: 0,
  control: {},
  printed: [],
  asOf: null,
  findings: [],
  recordsCount: "after heading",
  amount: null,
  counted: 1200,
  misfits: [],
  rejects: [],
};
const clean: CheckedLedger = {
  isSample: false,
  load: { files: [charges], refused: [] },
  tieOut: [],
  findings: [],
  span: { first: "2024-11-01", last: "2026-10-31" },
};

test("a clean load says how much and from when to when", () => {
  expect(checkSummary(clean)).toEqual({
    tone: "success",
    text: "1,200 lines of 1 file are loaded, November 1, 2024 to October 31, 2026. No line was rejected.",
  });
});

test("sample data says that it is not the city's own", () => {
  expect(checkSummary({ ...clean, isSample: true }).text).toContain("made-up city, not yours");
});

test("rejected lines, refused files, totals that differ and errors each turn the summary into a warning", () => {
  const rejected = { ...clean, load: { files: [{ ...charges, rejected: 2 }], refused: [] } };
  const refused = { ...clean, load: { files: [charges], refused: [{ file: "x.csv", reason: "x.csv is empty." }] } };
  const tie = { table: "charges", measure: "amount", source: 5, ledger: 4, difference: -1, unit: "cents" } as const;
  const untied = { ...clean, tieOut: [tie, { ...tie, difference: 0 }] };
  expect(checkSummary(rejected)).toMatchObject({ tone: "warning", text: expect.stringContaining("2 lines rejected") });
  expect(checkSummary(refused)).toMatchObject({
    tone: "warning",
    text: expect.stringContaining("1 file could not be used"),
  });
  expect(checkSummary(untied)).toMatchObject({ tone: "warning", text: expect.stringContaining("1 total not equal") });
});

test("what the step shows in full elsewhere is not listed again among the findings", () => {
  const finding = { severity: "error", message: "", count: 1, amountCents: null, sample: [] } as const;
  const codes = ["refused-file", "rejected-line", "control-difference", "missing-due-date"];
  const findings = codes.map((code) => ({ ...finding, code }));
  expect(otherFindings({ ...clean, findings }).map(({ code }) => code)).toEqual(["missing-due-date"]);
});

test.each([
  [0, "0 lines"],
  [1, "1 line"],
  [1200, "1,200 lines"],
])("%d is said as %s", (count, words) => {
  expect(plural(count, "line")).toBe(words);
});
