import fc from "fast-check";
import { collectionCurve, separateOffsets } from "../../src/domain/collection-curve";
import type { BillCohort, SettlementTriangle } from "../../src/domain/settlement-triangle";

const SETTING = { cohorts: 12, separateOffsets: 24, points: 4 };

function triangleOf(
  cohorts: readonly BillCohort[],
  before: BillCohort = { billedCents: 0, settled: [] },
): SettlementTriangle {
  return { firstMonth: 0, cohorts, before, receivedCents: cohorts.map(() => 0) };
}

/** A cohort billed in month `at` of `months`, with what was paid in its own month and after. */
function cohort(billedCents: number, [at, months]: readonly [number, number], paid: readonly number[]): BillCohort {
  const settled = Array.from({ length: months }, (_, month) => ({ cashCents: paid[month - at] ?? 0, otherCents: 0 }));
  return { billedCents, settled };
}

test("two cohorts of 100.00, 60.00 and 80.00 paid at once: 70 % of a bill, whatever each alone did", () => {
  const two = triangleOf([cohort(10_000, [0, 2], [6000]), cohort(10_000, [1, 2], [8000])]);
  expect(collectionCurve(two, SETTING)[0]?.cashShare).toBeCloseTo(0.7, 12);
});

test("dollars weigh, not cohorts", () => {
  const two = triangleOf([cohort(30_000, [0, 2], [0]), cohort(10_000, [1, 2], [10_000])]);
  expect(collectionCurve(two, SETTING)[0]?.cashShare).toBeCloseTo(0.25, 12);
});

test("only the newest cohorts that are old enough count", () => {
  const three = triangleOf([
    cohort(10_000, [0, 3], [0, 9000]),
    cohort(10_000, [1, 3], [5000, 2500]),
    cohort(10_000, [2, 3], [7000]),
  ]);
  const [first, second] = collectionCurve(three, { ...SETTING, cohorts: 1 });
  expect(first?.cashShareOfOpen).toBeCloseTo(0.7, 12);
  // The newest cohort that has lived through month 1 is the second: 25 of its 50.
  expect(second?.cashShareOfOpen).toBeCloseTo(0.5, 12);
});

test("an over-paid cohort takes no share above 1, and nothing open takes none", () => {
  const settled = [{ cashCents: 900, otherCents: 300 }];
  const [first, second] = collectionCurve(triangleOf([{ billedCents: 1000, settled }]), SETTING);
  expect(first).toMatchObject({ cashShare: 0.9, openShare: 1 });
  expect(first?.otherShare).toBeCloseTo(0.1, 12);
  expect(second).toMatchObject({ openShare: 0, cashShare: 0, cashShareOfOpen: 0 });
});

test.each([
  [1, 1],
  [2, 1],
  [10, 9],
  [40, 24],
])("with %i months of history %i ages stand alone", (months, separate) => {
  const cohorts = Array.from({ length: months }, (_, at) => cohort(1000, [at, months], [500]));
  expect(separateOffsets(triangleOf(cohorts), SETTING)).toBe(separate);
});

const anyTriangle = fc
  .array(
    fc.record({
      billed: fc.integer({ min: 0, max: 1000 }),
      paid: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => triangleOf(drawn.map(({ billed, paid }, at) => cohort(billed, [at, drawn.length], paid))));

test("shares collected, settled otherwise and still open add up to the bill at every age", () => {
  fc.assert(
    fc.property(anyTriangle, (triangle) => {
      let settled = 0;
      for (const point of collectionCurve(triangle, { ...SETTING, points: 12 })) {
        expect(point.openShare).toBeCloseTo(1 - settled, 10);
        expect(point.cashShare).toBeGreaterThanOrEqual(0);
        settled += point.cashShare + point.otherShare;
        expect(settled).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});
