import { withAsOf } from "../../../src/app/recipe-edit/as-of-date";
import { codeLists, withCode, withoutCode } from "../../../src/app/recipe-edit/code-list";
import { FORMAT_CHOICES, formatKey, withFormat } from "../../../src/app/recipe-edit/column-format";
import { AGING } from "./aging-recipe";

test("every way to read a column can be chosen and is then the one that is shown", () => {
  for (const { key } of FORMAT_CHOICES) {
    const column = withFormat(AGING, "Balance", key).columns[4];
    expect(column === undefined ? null : formatKey(column)).toBe(key);
  }
});

test("another order of a date keeps the pivot year", () => {
  expect(withFormat(AGING, "Due", "date D/M/Y").columns[3]).toEqual({
    name: "Due",
    as: "date",
    order: "D/M/Y",
    pivotYear: 60,
  });
});

test("cents without a point are two implied decimals", () => {
  expect(withFormat(AGING, "Balance", "money 2").columns[4]).toEqual({
    name: "Balance",
    as: "money",
    impliedDecimals: 2,
  });
});

test("a way that there is not, or a column that there is not, changes nothing", () => {
  expect(withFormat(AGING, "Balance", "date 13/13")).toBe(AGING);
  expect(withFormat(AGING, "Nowhere", "text")).toBe(AGING);
});

test("a code list says which columns use it and which words are offered", () => {
  expect(codeLists(AGING)).toEqual([
    {
      name: "service",
      columns: ["Svc"],
      codes: [
        { code: "WA", word: "water" },
        { code: "SW", word: "sewer" },
      ],
      words: ["water", "sewer", "storm", "solid_waste"],
      isClosed: false,
    },
  ]);
});

test("where the ledger knows all words, no others are offered", () => {
  const [charges] = AGING.tables;
  const tables = [{ table: "holds", columns: { kind: { from: "{Svc}", codes: "service" } } }];
  expect(charges).toBeDefined();
  expect(codeLists({ ...AGING, tables })[0]).toMatchObject({
    isClosed: true,
    words: ["medical", "dispute", "bankruptcy", "arrangement", "other"],
  });
});

test("a code is changed, added at the end, or taken away", () => {
  const changed = withCode(AGING, { list: "service", code: "WA", word: "storm" });
  expect(changed.codes).toEqual({ service: { WA: "storm", SW: "sewer" } });
  const added = withCode(AGING, { list: "service", code: "RF", word: "solid_waste" });
  expect(Object.keys(added.codes?.["service"] ?? {})).toEqual(["WA", "SW", "RF"]);
  expect(withoutCode(AGING, { list: "service", code: "WA" }).codes).toEqual({ service: { SW: "sewer" } });
});

test("a day that she says goes into the layout, and out again", () => {
  const said = withAsOf(AGING, "2026-10-31");
  expect(said.asOf).toBe("2026-10-31");
  expect(withAsOf(said, "")).toEqual(AGING);
});
