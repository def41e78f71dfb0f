import { emptyRollRow, rollShares, settledAndStaying } from "../../src/domain/roll-rate";

test("each way out of a bucket is a share of what stood in it, and the shares add up to 1", () => {
  const row = {
    openCents: 200_00,
    documents: 4,
    stayCents: [0, 10_00, 90_00],
    paidCents: 60_00,
    creditedCents: 20_00,
    writtenOffCents: 15_00,
    otherCents: 5_00,
  };
  expect(settledAndStaying(row)).toBe(200_00);
  expect(rollShares(row)).toEqual({
    stay: [0, 0.05, 0.45],
    paid: 0.3,
    credited: 0.1,
    writtenOff: 0.075,
    other: 0.025,
  });
});

test("a bucket in which nothing stood has no rate, not a rate of 0", () => {
  expect(rollShares(emptyRollRow(6))).toBeNull();
});
