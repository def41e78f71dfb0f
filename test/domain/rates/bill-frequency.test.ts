import fc from "fast-check";
import {
  billsOfNoUse,
  blockVolumes,
  breaksProblem,
  useAtShare,
  useLevel,
} from "../../../src/domain/rates/bill-frequency";
import { priceOver } from "../../../src/domain/rates/use-cube";
import { useCounts, useDistribution } from "../../../src/domain/rates/use-distribution";

/** Eight bills that use 100 in all. */
const EIGHT = useDistribution([0, 2, 3, 5, 8, 12, 20, 50].map((use) => ({ use, bills: 1 })));

const BILLS = fc.array(fc.record({ use: fc.nat(500), bills: fc.integer({ min: 1, max: 9 }) }), { maxLength: 40 });
const BREAKS = fc
  .uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 6 })
  .map((breaks) => breaks.toSorted((a, b) => a - b));

test.each([
  // Bills that stop: 0, 2, 3 and 5, together 10; the four others pass with 5 each.
  [5, { stopping: 4, stoppingUse: 10, passing: 4, consolidated: 30 }],
  // 0+2+3+5+8+12 = 30, and two bills with 15 each.
  [15, { stopping: 6, stoppingUse: 30, passing: 2, consolidated: 60 }],
  [0, { stopping: 1, stoppingUse: 0, passing: 7, consolidated: 0 }],
  [Number.POSITIVE_INFINITY, { stopping: 8, stoppingUse: 100, passing: 0, consolidated: 100 }],
])("consolidated use at a level of %d", (threshold, level) => {
  expect(useLevel(EIGHT, threshold)).toEqual({ threshold, ...level });
});

test("blocks to 5, to 15 and above hold 30, 30 and 40, at 4.00, 3.50 and 3.00 dollars 345.00", () => {
  const blocks = blockVolumes(EIGHT, [5, 15]);
  expect(blocks).toEqual([
    { from: 0, to: 5, volume: 30, stopping: 4, reaching: 7 },
    { from: 5, to: 15, volume: 30, stopping: 2, reaching: 4 },
    { from: 15, to: null, volume: 40, stopping: 2, reaching: 2 },
  ]);
  const prices = [400, 350, 300];
  expect(blocks.reduce((sum, { volume }, index) => sum + volume * (prices[index] ?? 0), 0)).toBe(34500);
});

test("a bill whose use is the break itself stops in the block below it", () => {
  expect(blockVolumes(useDistribution([{ use: 10, bills: 3 }]), [10])).toEqual([
    { from: 0, to: 10, volume: 30, stopping: 3, reaching: 3 },
    { from: 10, to: null, volume: 0, stopping: 0, reaching: 0 },
  ]);
});

test("without bills there is nothing in any block", () => {
  const none = useDistribution([]);
  expect(blockVolumes(none, [10]).map(({ volume }) => volume)).toEqual([0, 0]);
  expect([useAtShare(none, 0.5), billsOfNoUse(none)]).toEqual([null, 0]);
});

test("half of the eight bills use 5 or less, and one uses nothing", () => {
  expect([useAtShare(EIGHT, 0.5), useAtShare(EIGHT, 1), billsOfNoUse(EIGHT)]).toEqual([5, 50, 1]);
});

test("equal uses are put together, whatever their order", () => {
  const counts = [
    { use: 4, bills: 1 },
    { use: 0, bills: 2 },
    { use: 4, bills: 2 },
    { use: -0, bills: 1 },
  ];
  expect(useCounts(useDistribution(counts))).toEqual([
    { use: 0, bills: 3 },
    { use: 4, bills: 3 },
  ]);
});

test.each([[[{ use: -1, bills: 1 }]], [[{ use: Number.NaN, bills: 1 }]], [[{ use: 1, bills: -1 }]]])(
  "%j is no bill by use",
  (counts) => {
    expect(() => useDistribution(counts)).toThrow(RangeError);
  },
);

test.each([
  [[], null],
  [[5, 15], null],
  [[0, 15], expect.stringMatching(/rising numbers above 0/)],
  [[15, 15], expect.stringMatching(/rising numbers above 0/)],
  [[Number.NaN], expect.stringMatching(/rising numbers above 0/)],
])("breaks %j", (breaks, problem) => {
  expect(breaksProblem(breaks)).toEqual(problem);
});

describe("whatever the bills and the breaks", () => {
  test("blocks add up to the use, and bills stop in exactly one block", () => {
    fc.assert(
      fc.property(BILLS, BREAKS, (bills, breaks) => {
        const distribution = useDistribution(bills);
        const blocks = blockVolumes(distribution, breaks);
        expect(blocks.reduce((sum, { volume }) => sum + volume, 0)).toBe(distribution.totalUse);
        expect(blocks.reduce((sum, { stopping }) => sum + stopping, 0)).toBe(distribution.billCount);
      }),
    );
  });

  test("consolidated use is the sum of min(use, level), never bends upwards, and ends with all use", () => {
    fc.assert(
      fc.property(BILLS, fc.nat(600), (bills, level) => {
        const distribution = useDistribution(bills);
        const at = (threshold: number) => useLevel(distribution, threshold).consolidated;
        const worked = bills.reduce((sum, each) => sum + each.bills * Math.min(each.use, level), 0);
        expect(at(level)).toBe(worked);
        expect(at(level + 2) - at(level + 1)).toBeLessThanOrEqual(at(level + 1) - at(level));
        expect(at(Number.POSITIVE_INFINITY)).toBe(distribution.totalUse);
      }),
    );
  });

  test("pricing each use once is the same to the cent as pricing every bill", () => {
    const amountOf = (use: number) => 1405 + Math.round(468.4 * Math.min(use, 10) + 446.5 * Math.max(0, use - 10));
    fc.assert(
      fc.property(BILLS, (bills) => {
        const each = bills.flatMap(({ use, bills: count }) => Array.from({ length: count }, () => amountOf(use)));
        expect(priceOver(useDistribution(bills), amountOf)).toBe(each.reduce((sum, cents) => sum + cents, 0));
      }),
    );
  });
});
