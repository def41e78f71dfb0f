import fc from "fast-check";
import { type Bill, billUnder } from "../../src/domain/rates/bill-under";
import { ZERO } from "../../src/domain/rates/exact";
import { bulkBesideSingle } from "../support/bulk-beside-single";
import { anyBilling } from "../support/random-billing";
import { anySchedule } from "../support/random-schedule";
import { scheduleOf } from "../support/test-schedule";

const scheduleAndBillings = anySchedule.chain((schedule) =>
  fc.array(anyBilling(schedule), { minLength: 1, maxLength: 8 }).map((billings) => ({ schedule, billings })),
);

test("bills in bulk equal single bills to the cent, on random schedules and accounts", () => {
  let [pairs, exact] = [0, 0];
  fc.assert(
    fc.property(scheduleAndBillings, ({ schedule, billings }) => {
      const { bills, exactBills } = bulkBesideSingle(schedule, billings);
      pairs += bills.length;
      exact += exactBills;
      for (const { single, bulk } of bills) expect(bulk).toEqual(single);
    }),
    { numRuns: 150 },
  );
  // Most random schedules leave lines unrounded or depend on the use; enough of them must take the fast path all the same.
  expect(exact).toBeLessThan(pairs);
});

/** Blocks whose limits rise, with any first units included. */
const anyBlocks = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([limits, cents]) => {
    const ends = limits.toSorted((a, b) => a - b);
    return [...ends.map((to, index) => ({ to, rate: (cents[index] ?? 0) / 100 })), { rate: (cents[5] ?? 0) / 100 }];
  });

test("the volumes of all blocks add up to the use", () => {
  fc.assert(
    fc.property(anyBlocks, fc.integer({ min: 0, max: 400_000 }), (blocks, thousandths) => {
      const schedule = scheduleOf([{ charge: "usage", id: "use", service: "water", blocks }]);
      const [line] = billUnder(schedule, { facts: {} }, { usage: thousandths / 1000 }).lines;
      const sum = (line?.blocks ?? []).reduce((total, { quantity }) => total.add(quantity), ZERO);
      expect(sum.mul(1000).valueOf()).toBe(thousandths);
    }),
  );
});

test("a bill never falls as the use rises, unless a slab or a share of the use says otherwise", () => {
  const charges = fc.record({
    blocks: anyBlocks,
    base: fc.integer({ min: 0, max: 5000 }),
    least: fc.integer({ min: 0, max: 5000 }),
    includes: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(
      charges,
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 8 }),
      ({ blocks, base, least, includes }, uses) => {
        const schedule = scheduleOf([
          { charge: "fixed", id: "base", service: "water", amount: base / 100 },
          { charge: "usage", id: "use", service: "water", blocks, includes },
          { charge: "minimum", id: "least", service: "water", amount: least / 100, of: ["base", "use"] },
          { charge: "percent", id: "tax", service: "tax", rate: 0.07, of: ["all"] },
        ]);
        const totals = uses
          .toSorted((a, b) => a - b)
          .map((usage) => totalCents(billUnder(schedule, { facts: {} }, { usage })));
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      },
    ),
  );
});

function totalCents({ total }: Bill): number {
  return total.mul(100).valueOf();
}
