import { realignColumns } from "../../../src/adapters/excel/user-columns";

const NOTES = {
  headers: ["Note", "Fee"],
  keys: ["100", "200", "300"],
  entries: [
    ["called", "=[@Open]*0.1"],
    ["", "=[@Open]*0.1"],
    ["moved away", "=[@Open]*0.1"],
  ],
  formats: ["General", "General"],
} as const;

test("a note goes where its account goes", () => {
  expect(realignColumns(NOTES, ["300", "100", "200"]).entries.map(([note]) => note)).toEqual([
    "moved away",
    "called",
    "",
  ]);
});

test("a formula of the whole column goes to new rows too, a note does not", () => {
  const { entries } = realignColumns(NOTES, ["100", "150", "200", "300"]);
  expect(entries[1]).toEqual(["", "=[@Open]*0.1"]);
});

test("a note whose account is gone is told, not dropped in silence; formulas and blanks are not worth telling", () => {
  expect(realignColumns(NOTES, ["100"]).lost).toEqual([
    'Your entry "moved away" in column Note stood beside 300, which is no longer in the table.',
  ]);
});

test("rows with the same key keep their order", () => {
  const twice = {
    ...NOTES,
    headers: ["Note"],
    keys: ["100", "100"],
    entries: [["first"], ["second"]],
    formats: ["General"],
  };
  expect(realignColumns(twice, ["100", "100"]).entries).toEqual([["first"], ["second"]]);
});
