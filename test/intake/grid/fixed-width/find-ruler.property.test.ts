import fc from "fast-check";
import { cutBy, rulerOf } from "./cut-listing";

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align: "left" | "right";
  readonly value: fc.Arbitrary<string | null>;
}

const NAMES = ["ALVAREZ, JJ", "BLUEBIRD DINER", "CRANE, M", "DEAD LETTER SVC", "O'NEIL, PAT", "EASTGATE APTS BLDG C"];
const cents = fc.integer({ min: -99_999, max: 999_999 }).map((amount) => {
  const dollars = (Math.abs(amount) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  return amount < 0 ? `${dollars}-` : dollars;
});
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `${String(month).padStart(2, "0")}/${String(date).padStart(2, "0")}/2026`);
const KINDS: readonly Omit<Column, "heading">[] = [
  { width: 21, align: "left", value: fc.constantFrom(...NAMES) },
  { width: 10, align: "right", value: cents },
  { width: 10, align: "left", value: day },
  { width: 6, align: "left", value: fc.constantFrom("WATER", "SEWER", "STORM", "REFUSE") },
];
const HEADINGS = ["Name", "Due", "Current", "Over 90", "Service", "Balance", "Paid"];

const layout = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 6 }),
    headings: fc.shuffledSubarray(HEADINGS, { minLength: 6, maxLength: 6 }),
  })
  .map(({ kinds, headings }): readonly Column[] => [
    { heading: "Account", width: 9, align: "left", value: fc.stringMatching(/^\d\d-\d{4}-\d$/) },
    ...kinds.map((kind, index) => ({ ...kind, heading: headings[index] ?? "Other" })),
  ]);
/** A row of values, one of which may be missing; the account never is. */
const rowOf = (columns: readonly Column[]): fc.Arbitrary<readonly (string | null)[]> =>
  fc
    .tuple(
      fc.tuple(...columns.map(({ value }) => value)),
      fc.option(fc.integer({ min: 1, max: columns.length - 1 }), { freq: 2 }),
    )
    .map(([values, missing]) => values.map((value, at) => (at === missing ? null : value)));
const table = layout.chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    underline: fc.constantFrom("dashes", "none"),
    rows: fc.array(rowOf(columns), { minLength: 8, maxLength: 25 }),
  }),
);

function printed(columns: readonly Column[], cells: readonly (string | null)[]): string {
  return columns
    .map(({ width, heading, align }, at) => {
      const wide = Math.max(width, heading.length);
      return align === "left" ? (cells[at] ?? "").padEnd(wide) : (cells[at] ?? "").padStart(wide);
    })
    .join("  ")
    .trimEnd();
}

test("a printed table is read back as it was, whatever its columns", async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ columns, underline, rows }) => {
      const dashes = columns.map(({ width, heading }) => "-".repeat(Math.max(width, heading.length)));
      const heads = [
        printed(
          columns,
          columns.map(({ heading }) => heading),
        ),
        ...(underline === "dashes" ? [dashes.join("  ")] : []),
      ];
      const text = ["CITY OF ELM", "AGED ACCOUNTS", "", ...heads, ...rows.map((cells) => printed(columns, cells))].join(
        "\n",
      );
      const ruler = rulerOf(text);
      expect(ruler.map(({ name }) => name)).toEqual(columns.map(({ heading }) => heading));
      const cut = await cutBy(ruler, text);
      expect(cut.slice(3 + heads.length).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
});
