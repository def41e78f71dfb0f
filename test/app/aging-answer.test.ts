import { agingArgs } from "../../src/analyses/aging/aging-args";
import type { AgingResult } from "../../src/analyses/aging/aging-result";
import { agingAnswer } from "../../src/app/aging-answer";
import { bucketInWords } from "../../src/app/bucket-in-words";

const args = agingArgs({ asOf: "2026-10-31", edges: [30], by: ["service"] });
const bucket = (name: string, fromDays: number | null, toDays: number | null) => ({ bucket: name, fromDays, toDays });
/** Water owes 100.00 not due, 30.00 late and 20.00 old; sewer 50.00 late; 8.00 of credit is unapplied. */
const result: AgingResult = {
  args,
  buckets: [
    { ...bucket("not_due", null, 0), count: 4, amountCents: 10_000 },
    { ...bucket("1-30", 1, 30), count: 3, amountCents: 8_000 },
    { ...bucket("31+", 31, null), count: 1, amountCents: 2_000 },
  ],
  unappliedCreditsCents: -800,
  unappliedCreditsCount: 2,
  totalCents: 19_200,
  groups: [],
  byService: [
    { key: { service: "water" }, buckets: [10_000, 3_000, 2_000], unapplied: 0, total: 15_000, count: 5 },
    { key: { service: "solid_waste" }, buckets: [0, 5_000, 0], unapplied: -800, total: 4_200, count: 5 },
  ],
  byClass: [],
  byCycle: [],
  bySource: [],
  byInside: [],
  byOccupancy: [],
  byHold: [],
  unapplied: [{ kind: "payment", count: 2, amountCents: -800, oldestDate: "2026-10-05" }],
  accounts: null,
  creditBalances: null,
  belowMinimum: null,
  items: null,
  clocks: { knownOn: "2026-10-31", late: [], views: null },
  missingDueDates: { count: 0, sample: [] },
  checks: [{ name: "Buckets", label: "Buckets equal the ledger", leftCents: 19_200, rightCents: 19_201 }],
  conventions: ["Balances are taken at the close of the day."],
};
const answer = agingAnswer(result, { id: "aging", title: "Aging", sheets: [] });

test.each([
  [1, "1 open item"],
  [1_200, "1,200 open items"],
])("%d items are counted in words beside the total", (count, words) => {
  const alone = { ...result, buckets: [{ ...bucket("not_due", null, 0), count, amountCents: 10_000 }] };
  expect(agingAnswer(alone, { id: "aging", title: "Aging", sheets: [] }).figures[0]?.note).toBe(words);
});

test("the figures are the total, what is past due, the oldest bucket and the unapplied credit", () => {
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Receivables", "$192.00"],
    ["Past due", "$100.00"],
    ["31 days and more", "$20.00"],
    ["Unapplied credit", "-$8.00"],
  ]);
});

test("past due is shown as a share of the receivables", () => {
  expect(answer.figures[1]?.note).toBe("52.1 % of receivables");
});

test("the chart has a bar for every bucket and one for unapplied credit", () => {
  const labels = answer.charts.flatMap((chart) => (chart.kind === "bars" ? chart.bars.map(({ label }) => label) : []));
  expect(labels).toEqual(["Not due", "1–30 days", "31 days and more", "Unapplied credit"]);
});

test("the table by age has every bucket and the unapplied credit", () => {
  const [byAge] = answer.tables;
  expect(byAge?.rows).toEqual([
    ["Not due", "4", "$100.00"],
    ["1–30 days", "3", "$80.00"],
    ["31 days and more", "1", "$20.00"],
    ["Unapplied credit", "2", "-$8.00"],
  ]);
  expect(byAge?.total).toEqual(["Total", "10", "$192.00"]);
});

test("behind every amount stands the cell that it is the sum of, and none behind a name or a count", () => {
  const [byAge, byService] = answer.tables;
  expect(byAge?.drills?.[1]).toEqual([null, null, { keys: {}, bucket: "1-30" }]);
  const keys = { service: "water" };
  expect(byService?.drills?.[0]).toEqual([
    null,
    { keys, bucket: null },
    { keys, bucket: "not_due" },
    { keys, bucket: "past_due" },
    { keys, bucket: "unapplied_credit" },
  ]);
  for (const { rows, drills } of answer.tables)
    expect(drills?.map((row) => row.length)).toEqual(rows.map((row) => row.length));
});

test("what is disputed or on hold is a figure and a table of its own", () => {
  const group = (hold: string, total: number) => ({
    key: { hold },
    buckets: [0, total, 0],
    unapplied: 0,
    total,
    count: 1,
  });
  const byHold = [group("dispute", 4_800), group("none", 14_400)];
  const held = agingAnswer({ ...result, byHold }, answer.report);
  expect(held.figures.at(-1)).toEqual({ label: "Disputed or on hold", value: "$48.00", note: "25.0 % of receivables" });
  expect(held.tables.at(-1)?.rows.map(([name]) => name)).toEqual(["dispute", "not on hold"]);
});

test("both clocks stand beside each other where they differ", () => {
  const view = (first: number) => ({
    buckets: result.buckets.map((each, index) => ({ ...each, amountCents: index === 0 ? first : 0 })),
    unappliedCreditsCents: 0,
    totalCents: first,
  });
  const clocks = { knownOn: "2026-10-31", late: [], views: { books: view(900), known: view(1000) } };
  const table = agingAnswer({ ...result, clocks }, answer.report).tables.at(-1);
  expect(table?.rows[0]).toEqual(["Not due", "$9.00", "$10.00"]);
  expect(table?.total).toEqual(["Total", "$9.00", "$10.00"]);
  expect(table?.drills?.[0]).toEqual([null, { keys: {}, bucket: "not_due" }, null]);
});

test("the breakdown by service adds up to the total", () => {
  expect(answer.tables).toHaveLength(2);
  expect(answer.tables[1]?.rows[1]).toEqual(["solid waste", "$42.00", "$0.00", "$50.00", "-$8.00"]);
  expect(answer.tables[1]?.total).toEqual(["Total", "$192.00", "$100.00", "$100.00", "-$8.00"]);
});

test("a check that is off by one cent fails and shows both sides", () => {
  expect(answer.checks).toEqual([{ label: "Buckets equal the ledger", passes: false, detail: "$192.00 and $192.01" }]);
});

test("the copy is named after the report and its day", () => {
  expect(answer.fileName).toBe("aging-2026-10-31.xlsx");
});

test("the day bounds of a bucket are said in words", () => {
  expect(bucketInWords(bucket("not_due", null, 0))).toBe("Not due");
  expect(bucketInWords(bucket("31-60", 31, 60))).toBe("31–60 days");
});
