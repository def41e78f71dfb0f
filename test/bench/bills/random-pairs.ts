import fc from "fast-check";
import { bulkBesideSingle } from "../../support/bulk-beside-single";
import { anyBilling } from "../../support/random-billing";
import { anySchedule } from "../../support/random-schedule";

/** Bills that were made both ways, and how many of them in bulk took whole numbers. */
export interface Pairs {
  readonly pairs: number;
  readonly whole: number;
}

const BILLS_A_SCHEDULE = 50;

/** Makes at least so many bills of random schedules and accounts both ways. @throws Error at the first that differs */
export function randomPairs(wanted: number, seed: number): Pairs {
  let [pairs, whole] = [0, 0];
  const both = anySchedule.chain((schedule) =>
    fc
      .array(anyBilling(schedule), { minLength: BILLS_A_SCHEDULE, maxLength: BILLS_A_SCHEDULE })
      .map((billings) => ({ schedule, billings })),
  );
  for (const { schedule, billings } of fc.sample(both, { numRuns: Math.ceil(wanted / BILLS_A_SCHEDULE), seed })) {
    const { bills, exactBills } = bulkBesideSingle(schedule, billings);
    bills.forEach(({ single, bulk }, index) => {
      if (JSON.stringify(single) !== JSON.stringify(bulk))
        throw new Error(
          `${JSON.stringify(bulk)} in bulk, ${JSON.stringify(single)} alone: ${JSON.stringify({ schedule, billing: billings[index] })}`,
        );
    });
    pairs += bills.length;
    whole += bills.length - exactBills;
  }
  return { pairs, whole };
}
