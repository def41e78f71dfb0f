import type { CurvePoint } from "../../src/domain/collection-curve";
import { cashAhead, openAhead } from "../../src/domain/run-off";

function point(offset: number, openShare: number, cashShare: number): CurvePoint {
  return { offset, openShare, cashShare, otherShare: 0, cashShareOfOpen: cashShare / openShare, otherShareOfOpen: 0 };
}

/** 60 % in the month of the bill, 30 % in the next, 5 % in the one after. */
const curve = [point(0, 1, 0.6), point(1, 0.4, 0.3), point(2, 0.1, 0.05), point(3, 0.05, 0)];

test("40.00 open at the end of the bill's month: 30 of 40 next, then 5 of 40", () => {
  const bills = { age: 0, amountCents: 4000 };
  expect(cashAhead(bills, 1, curve)).toBeCloseTo(3000, 8);
  expect(cashAhead(bills, 2, curve)).toBeCloseTo(500, 8);
  expect(openAhead(bills, 2, curve)).toBeCloseTo(500, 8);
});

test("bills of the coming month pay from that month on, later ones later", () => {
  expect([1, 2, 3].map((ahead) => cashAhead({ age: -1, amountCents: 1000 }, ahead, curve))).toEqual([600, 300, 50]);
  expect([1, 2].map((ahead) => cashAhead({ age: -2, amountCents: 1000 }, ahead, curve))).toEqual([0, 600]);
  expect(openAhead({ age: -1, amountCents: 1000 }, 1, curve)).toBeCloseTo(400, 8);
});

test("where the curve leaves nothing open, what is open stays open", () => {
  const all = [point(0, 1, 1), point(1, 0, 0), point(2, 0, 0)];
  expect(cashAhead({ age: 0, amountCents: 700 }, 1, all)).toBe(0);
  expect(openAhead({ age: 0, amountCents: 700 }, 1, all)).toBe(700);
});
