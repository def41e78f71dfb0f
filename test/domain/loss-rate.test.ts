import { eventualLossRates, productLossRates, rolledOn } from "../../src/domain/loss-rate";
import { emptyRollRow, type RollRow } from "../../src/domain/roll-rate";

function row(openCents: number, stayCents: readonly number[], ended: Partial<RollRow> = {}): RollRow {
  return { ...emptyRollRow(stayCents.length), openCents, documents: 1, stayCents, ...ended };
}

/**
 * Three buckets, in cents:
 *   current 1000: 200 roll to late, 50 skip to old, 750 paid
 *   late     400: 100 stay late, 200 roll to old, 60 paid, 40 written off
 *   old      500: 300 stay old, 150 paid, 50 written off
 */
const MATRIX = [
  row(1000, [0, 200, 50], { paidCents: 750 }),
  row(400, [0, 100, 200], { paidCents: 60, writtenOffCents: 40 }),
  row(500, [0, 0, 300], { paidCents: 150, writtenOffCents: 50 }),
];

test("what ends written off is counted through stays, skips and write-offs from any bucket", () => {
  // old: 50 / (500 − 300) = 0.25. late: (40 + 200 × 0.25) / (400 − 100) = 90 / 300 = 0.3.
  // current: (200 × 0.3 + 50 × 0.25) / 1000 = 72.5 / 1000 = 0.0725.
  expect(eventualLossRates(MATRIX)).toEqual([0.0725, 0.3, 0.25]);
});

test("the product of roll rates goes forward only and ends with a month's write-offs of the oldest bucket", () => {
  // old: 50/500 = 0.1. late: 200/400 × 0.1 = 0.05. current: 250/1000 × 0.05 = 0.0125.
  const [current, late, old] = productLossRates(MATRIX);
  expect(current).toBeCloseTo(0.0125, 12);
  expect(late).toBeCloseTo(0.05, 12);
  expect(old).toBeCloseTo(0.1, 12);
});

test("what rolled on is everything in an older bucket", () => {
  expect(MATRIX.map((each, bucket) => rolledOn(each, bucket))).toEqual([250, 200, 0]);
});

test("every month of a long run agrees: following the amounts until nothing is left loses the same share", () => {
  let open = [1, 0, 0];
  let lost = 0;
  for (let month = 0; month < 400; month += 1) {
    const next = [0, 0, 0];
    for (const [bucket, each] of MATRIX.entries()) {
      const share = (open[bucket] ?? 0) / each.openCents;
      lost += share * each.writtenOffCents;
      for (const [to, cents] of each.stayCents.entries()) next[to] = (next[to] ?? 0) + share * cents;
    }
    open = next;
  }
  expect(lost).toBeCloseTo(0.0725, 12);
});

test.each([
  ["nothing stood in the bucket", [row(0, [0])], [null]],
  ["nothing ever left the bucket", [row(100, [100])], [null]],
  ["it leads to a bucket that has none", [row(100, [0, 10], { paidCents: 90 }), row(0, [0, 0])], [null, null]],
  ["nothing was written off: 0, and for the caller to judge", [row(100, [20], { paidCents: 80 })], [0]],
  [
    "an older bucket without a rate is not reached",
    [row(100, [0, 0], { writtenOffCents: 25 }), row(0, [0, 0])],
    [0.25, null],
  ],
] as const)("no eventual loss where %s", (_, matrix, expected) => {
  expect(eventualLossRates(matrix)).toEqual(expected);
});

test("the product has no rate for a bucket whose chain holds an empty one", () => {
  const matrix = [row(100, [0, 10], { paidCents: 90 }), row(0, [0, 0])];
  expect(productLossRates(matrix)).toEqual([null, null]);
});
