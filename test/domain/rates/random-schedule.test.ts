import fc from "fast-check";
import { billUnder } from "../../../src/domain/rates/bill-under";
import { readSchedule } from "../../../src/domain/rates/read-schedule";
import { anyBilling } from "../../support/random-billing";
import { anySchedule } from "../../support/random-schedule";

test("every random schedule can be used", () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(readSchedule(schedule).problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("every random account has a bill under its random schedule", () => {
  const billed = anySchedule.chain((schedule) => fc.tuple(fc.constant(schedule), anyBilling(schedule)));
  fc.assert(
    fc.property(billed, ([schedule, { account, taken }]) => {
      expect(billUnder(schedule, account, taken).lines.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
