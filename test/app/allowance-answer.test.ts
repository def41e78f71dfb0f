import { allowanceArgs } from "../../src/analyses/allowance/allowance-args";
import type { AllowanceResult, SeededRate } from "../../src/analyses/allowance/allowance-result";
import { allowanceAnswer } from "../../src/app/allowance-answer";
import { agingBuckets } from "../../src/domain/aging-bucket";
import { emptyRollRow, type RollMatrix } from "../../src/domain/roll-rate";

const EMPTY = emptyRollRow(6);
/** Of 800.00 not due, 60.00 were late a month later; of 200.00 1 to 30 days late, 50.00 were older, 10.00 written off. */
const MATRIX: RollMatrix = [
  { ...EMPTY, openCents: 800_00, documents: 8, stayCents: [0, 60_00, 0, 0, 0, 0], paidCents: 740_00 },
  {
    ...EMPTY,
    openCents: 200_00,
    documents: 2,
    stayCents: [0, 0, 50_00, 0, 0, 0],
    paidCents: 140_00,
    writtenOffCents: 10_00,
  },
  ...[2, 3, 4, 5].map(() => EMPTY),
];
const seed = (rate: number, source: SeededRate["source"]): SeededRate => ({ rate, source, historyRate: null });
const nothing = { openCents: 0, lienableCents: 0, lossCents: 0, lienCents: 0 };

const result: AllowanceResult = {
  args: allowanceArgs({ asOf: "2026-10-31", historyFrom: "2026-08-31" }),
  buckets: agingBuckets([30, 60, 90, 120]),
  monthEnds: ["2026-08-31", "2026-09-30", "2026-10-31"],
  rollRates: {
    all: MATRIX,
    byMonth: [
      { name: "2026-09-30", matrix: MATRIX },
      { name: "2026-10-31", matrix: MATRIX.map(() => EMPTY) },
    ],
    byService: [],
    byClass: [],
    assumedCents: 0,
  },
  losses: [],
  years: [],
  recoveredShare: null,
  rates: [
    {
      service: "solid_waste",
      rates: [seed(0.01, "its own roll rates"), ...[1, 2, 3, 4, 5].map(() => seed(0.1, "placeholder"))],
    },
  ],
  cells: [
    {
      service: "solid_waste",
      customerClass: "residential",
      bucket: 0,
      now: { ...nothing, openCents: 900_00, lossCents: 9_00 },
      then: nothing,
    },
    {
      service: "solid_waste",
      customerClass: "residential",
      bucket: 3,
      now: { openCents: 120_00, lienableCents: 20_00, lossCents: 10_00, lienCents: 1_00 },
      then: nothing,
    },
  ],
  unappliedCreditsCents: -20_00,
  total: { openCents: 1020_00, lienableCents: 20_00, lossCents: 19_00, lienCents: 1_00 },
  yearEnd: { day: "2025-12-31", total: { ...nothing, openCents: 500_00, lossCents: 24_00 } },
  checks: [{ name: "Ledger", label: "Open amounts equal the ledger", leftCents: 5, rightCents: 6 }],
  conventions: ["Shares of a row add up to 1."],
};
const answer = allowanceAnswer(result, { id: "allowance", title: "Allowance", sheets: [] });

test("the figures are the allowance with its share, the receivables, the lienable part, the change, and how many rates are placeholders", () => {
  expect(answer.figures.map(({ label, value, note }) => [label, value, note])).toEqual([
    ["Allowance", "$20.00", "2.0 % of receivables"],
    ["Receivables", "$1,000.00", "-$20.00 unapplied"],
    ["Lienable", "$20.00", "water, sewer, storm, over 60 days late, owners; apart at 0.0 %"],
    ["Change since year-end", "-$4.00", "$24.00 at December 31, 2025, at the same rates"],
    ["Placeholder rates", "5 of 6", "your history gives no rate; set your own"],
  ]);
});

test("the chart shows how much was older a month later; a month that began with nothing has no point", () => {
  const [chart] = answer.charts;
  if (chart?.kind !== "lines") throw new Error("the chart has lines");
  expect(chart.series).toEqual(["Not due", "1–30 days"]);
  expect(chart.points).toEqual([
    { label: "Sep 2026", shares: [0.075, 0.25] },
    { label: "Oct 2026", shares: [null, null] },
  ]);
});

test("the allowance by age and by service adds up to the whole", () => {
  const [ages, services] = answer.tables;
  expect(ages?.rows[3]).toEqual(["61–90 days", "$120.00", "$20.00", "$11.00", "9.2 %"]);
  expect(services?.rows).toEqual([["solid waste", "$1,020.00", "$20.00", "$20.00", "2.0 %"]]);
  for (const table of [ages, services]) {
    expect(table?.total).toEqual(["Total", "$1,020.00", "$20.00", "$20.00", "2.0 %"]);
  }
});

test("the matrix has a share for every way out of a bucket, and empty cells for a bucket in which nothing stood", () => {
  const matrix = answer.tables[2];
  expect(matrix?.columns.slice(-3)).toEqual(["Paid", "Credited", "Written off"]);
  expect(matrix?.rows[1]).toEqual([
    ...["1–30 days", "$200.00", "0.0 %", "0.0 %", "25.0 %", "0.0 %", "0.0 %", "0.0 %"],
    ...["70.0 %", "0.0 %", "5.0 %"],
  ]);
  expect(matrix?.rows[5]).toEqual(["121 days and more", "$0.00", ...new Array<string>(9).fill("")]);
});

test("a check that fails is shown as one", () => {
  expect(answer.checks).toEqual([{ label: "Open amounts equal the ledger", passes: false, detail: "$0.05 and $0.06" }]);
});
