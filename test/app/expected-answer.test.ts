import { expectedArgs } from "../../src/analyses/expected/expected-args";
import type { ExpectedResult } from "../../src/analyses/expected/expected-result";
import { expectedAnswer } from "../../src/app/expected-answer";

const month = (name: string, fromOpenCents: number, fromComingCents: number) => ({
  month: name,
  fromOpenCents,
  fromComingCents,
  aheadCents: 500,
  totalCents: fromOpenCents + fromComingCents,
});
const point = (offset: number, cashShare: number) => ({
  offset,
  cashShare,
  openShare: 1,
  otherShare: 0,
  cashShareOfOpen: cashShare,
  otherShareOfOpen: 0,
});
/** Of 65.00 open bills 40.00 are expected in two months, 5.00 credited, 20.00 still open. */
const result: ExpectedResult = {
  args: expectedArgs({ asOf: "2026-10-31", historyFrom: "2026-01-01", months: 2 }),
  firstMonth: "2026-01-01",
  historyMonths: 10,
  forecast: {
    curve: [point(0, 0.5), point(1, 0.25)],
    olderFrom: 1,
    open: [],
    coming: { basis: "mean", growth: 1, bases: [] },
    aheadCents: 500,
    months: [],
  },
  months: [month("2026-11-01", 3000, 6500), month("2026-12-01", 1000, 8500)],
  services: [
    {
      service: "solid_waste",
      openCents: 6500,
      months: [
        { fromOpenCents: 3000, fromComingCents: 6000 },
        { fromOpenCents: 1000, fromComingCents: 8000 },
      ],
    },
  ],
  standing: { openBillsCents: 6500, otherCents: 0, creditCents: 0, totalCents: 6500 },
  outlook: { collectedCents: 4000, creditedCents: 500, stillOpenCents: 2000 },
  backTest: {
    months: [
      { madeAfter: 2026 * 12 + 8, next: { expected: 11_000, actual: 10_000 }, nextThree: null },
      { madeAfter: 2026 * 12 + 9, next: { expected: 100, actual: 0 }, nextThree: null },
    ],
    next: { count: 2, mape: 0.1, wape: 0.11, bias: 0.11 },
    nextThree: { count: 0, mape: null, wape: null, bias: null },
  },
  reliability: "The last 2 forecasts missed.",
  checks: [],
  assumptions: ["Bills go on being paid."],
  conventions: ["Cash means payments received."],
};
const answer = expectedAnswer(result, { id: "expected", title: "Expected collections", sheets: [] });

test("the figures are the next month, all months, what is not collected, and how far such forecasts were off", () => {
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Nov 2026", "$95.00"],
    ["Next 2 months", "$190.00"],
    ["Open bills not collected by then", "$25.00"],
    ["Such forecasts missed by", "10.0 %"],
  ]);
  expect(answer.figures.at(-1)?.note).toBe("The last 2 forecasts missed.");
});

test("months, services with what is paid ahead, and what becomes of the open bills add up", () => {
  const totals = answer.tables.map(({ title, total }) => [title, total?.at(-1)]);
  expect(totals).toEqual([
    ["By month", "$190.00"],
    ["By service, 2 months", "$190.00"],
    ["The same forecast for months that are over", undefined],
    ["Open bills, to the end of Dec 2026", "$65.00"],
  ]);
  expect(answer.tables[1]?.rows).toEqual([
    ["solid waste", "$180.00"],
    ["paid ahead of bills", "$10.00"],
  ]);
});

test("a month in which nothing came in has no percentage", () => {
  expect(answer.tables[2]?.rows).toEqual([
    ["Oct 2026", "$110.00", "$100.00", "10.0 %"],
    ["Nov 2026", "$1.00", "$0.00", ""],
  ]);
});

test("the curve adds up the months since the bill; assumptions stand before the rules", () => {
  const [bars, lines] = answer.charts;
  expect(bars).toMatchObject({ kind: "bars", heads: ["Month", "Months ahead"] });
  expect(lines?.kind === "lines" ? lines.points.map(({ shares }) => shares[0]) : []).toEqual([0.5, 0.75]);
  expect(answer.conventions).toEqual(["Bills go on being paid.", "Cash means payments received."]);
});
