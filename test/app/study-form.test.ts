import { BUDGET_ROWS } from "../../src/app/study-form/amount-fields";
import { withoutRow, withRow, withValue } from "../../src/app/study-form/draft";
import { editField } from "../../src/app/study-form/edit-field";
import { entryText, readEntry } from "../../src/app/study-form/entry-text";
import type { Entry } from "../../src/app/study-form/field";
import { FUND_SECTIONS } from "../../src/app/study-form/fund-sections";
import { placeWords } from "../../src/app/study-form/place-words";
import { TEST_ROWS } from "../../src/app/study-form/policy-fields";
import { freeId, rowWords } from "../../src/app/study-form/row-words";

const LINES: Entry = {
  kind: "lines",
  columns: [
    { key: "year", name: "year" },
    { key: "amount", name: "dollars" },
  ],
};

describe("what is typed", () => {
  test.each<readonly [typed: string, entry: Entry, value: unknown]>([
    ["$1,250,000.50", { kind: "dollars" }, 1_250_000.5],
    ["capital-plan", { kind: "dollars", word: "capital-plan" }, "capital-plan"],
    ["1.8", { kind: "percent" }, 0.018],
    ["-0.5%", { kind: "percent" }, -0.005],
    ["3", { kind: "percents" }, 0.03],
    ["3; 2.5; 2", { kind: "percents" }, [0.03, 0.025, 0.02]],
    ["150,000", { kind: "dollars-by-year", form: "list" }, [150_000]],
    ["150,000", { kind: "dollars-by-year", form: "one-or-list" }, 150_000],
    [
      "2027\t150,000\n2028\t160,000",
      LINES,
      [
        { year: 2027, amount: 150_000 },
        { year: 2028, amount: 160_000 },
      ],
    ],
    ["", { kind: "percent" }, undefined],
  ])("%j is read with its unit", (typed, entry, value) => {
    expect(readEntry(typed, entry)).toEqual({ value, problem: null });
    expect(readEntry(entryText(value, entry), entry).value).toEqual(value);
  });

  test.each<readonly [typed: string, entry: Entry, words: string]>([
    ["three", { kind: "percent" }, '"three" cannot be read; write percent such as 2.5.'],
    ["1,23", { kind: "dollars" }, '"1,23" cannot be read'],
    ["3; x", { kind: "percents" }, "with ; between years"],
    ["2027 150,000\n2028", LINES, "Line 2 must hold 2 numbers: year, dollars."],
  ])("%j is kept as typed, and what is wrong is said", (typed, entry, words) => {
    const { value, problem } = readEntry(typed, entry);
    expect(value).toBe(typed);
    expect(problem).toContain(words);
  });
});

describe("a study as typed", () => {
  test("changes in one place, and a part goes when only its source is left", () => {
    const fund = { id: "water", interest: { rate: 0.02, source: "entered" } };
    const draft = { funds: [fund] };
    const place = ["funds", 0, "interest", "rate"];
    expect(withValue(draft, place, 0.03)).toEqual({
      funds: [{ ...fund, interest: { rate: 0.03, source: "entered" } }],
    });
    expect(withValue(draft, place, undefined)).toEqual({ funds: [{ id: "water" }] });
  });

  test("takes rows and gives them up", () => {
    const draft = withRow({}, ["inflators"], { id: "inflators-1" });
    expect(draft).toEqual({ inflators: [{ id: "inflators-1" }] });
    expect(freeId([{ id: "inflators-1" }, { id: "inflators-3" }], "inflators")).toBe("inflators-4");
    expect(withoutRow(draft, ["inflators"], 0)).toEqual({ inflators: [] });
  });

  test("names its places as the reader of studies does", () => {
    const draft = { funds: [{ id: "water", operating: [{ id: "om" }], tests: [{ test: "days-cash" }] }] };
    expect(placeWords(draft, ["funds", 0, "operating", 0, "amount"])).toBe("funds water, operating om, amount");
    expect(placeWords(draft, ["funds", 0, "tests", 0])).toBe("funds water, tests 1");
  });

  test("has a source for a figure that was just entered", () => {
    const fields = FUND_SECTIONS.find(({ id }) => id === "collection")?.fields ?? [];
    const [field] = fields;
    if (field === undefined) throw new Error("collection has fields");
    expect(editField({}, { place: [], field, fields }, 0.02)).toEqual({
      collection: { uncollectible: 0.02, source: "entered" },
    });
  });

  test("forgets what another kind of test does not ask for", () => {
    const [field] = TEST_ROWS.fields;
    if (field === undefined) throw new Error("tests have fields");
    const draft = { tests: [{ test: "coverage", atLeast: 1.25, debt: "maximum", source: "bond" }] };
    expect(editField(draft, { place: ["tests", 0], field, fields: TEST_ROWS.fields }, "days-cash")).toEqual({
      tests: [{ test: "days-cash", atLeast: 1.25, source: "bond" }],
    });
  });

  test("tells its rows apart by name, amount and limit", () => {
    expect(rowWords({ id: "p", name: "Power", amount: 64_000, inflator: "costs" }, BUDGET_ROWS)).toBe(
      "Power · $64,000 · costs",
    );
    expect(rowWords({ test: "days-cash", atLeast: 90, source: "x" }, TEST_ROWS)).toBe("At least 90 days of cash");
  });
});
