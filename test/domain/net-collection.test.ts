import { netCollectionRate } from "../../src/domain/net-collection";

test.each([
  ["of 100.00, 6.00 credited and 4.00 written off, 81.00 was paid: 81 / 90", [10_000, 8_100, 400, 600], 0.9],
  ["everything paid", [5_000, 5_000, 0, 0], 1],
  ["nothing left to collect", [5_000, 0, 5_000, 0], null],
  ["nothing billed", [0, 0, 0, 0], null],
] as const)("%s", (_, [billedCents, paidCents, writtenOffCents, adjustedCents], rate) => {
  expect(netCollectionRate({ billedCents, paidCents, writtenOffCents, adjustedCents })).toBe(rate);
});
