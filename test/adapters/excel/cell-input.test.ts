import { cellInput } from "../../../src/adapters/excel/cell-input";
import { typedEntry } from "../../../src/excel-host/model/typed-entry";
import { HOSTILE_TEXTS } from "../../fixtures/sample-report";

const LOOKALIKES = [
  "1-30",
  "31-60 days",
  "TRUE",
  "false",
  "MAR 5",
  "$5",
  "12%",
  "1E5",
  "#N/A",
  "",
  "ИСТИНА 1",
  "\rtext",
];

test.each([...HOSTILE_TEXTS, ...LOOKALIKES])("Excel keeps the text %p as it is", (text) => {
  const input = cellInput({ kind: "value", value: text });
  expect(typedEntry(typeof input === "string" ? input : "", "General")).toEqual({
    entry: text,
    formula: null,
    numberFormat: null,
  });
});

test("plain words are written without an apostrophe, so that a reader may edit them", () => {
  expect(cellInput({ kind: "value", value: "Residential, inside the city" })).toBe("Residential, inside the city");
});

test("a date is the day Excel counts, a number stays one, a formula waits", () => {
  // 2024-02-29: 2024-01-01 is day 45292, and 59 days later comes February 29.
  expect(cellInput({ kind: "date", date: "2024-02-29" })).toBe(45_292 + 59);
  expect(cellInput({ kind: "value", value: -12.5 })).toBe(-12.5);
  expect(cellInput({ kind: "formula", formula: [{ kind: "text", text: "1+1" }] })).toBeNull();
  expect(cellInput({ kind: "empty" })).toBe("");
});
