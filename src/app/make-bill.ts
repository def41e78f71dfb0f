import type { Taken } from "../domain/rates/account-in-period";
import { type Bill, billUnder } from "../domain/rates/bill-under";
import { CannotBill } from "../domain/rates/cannot-bill";
import type { AccountFacts } from "../domain/rates/facts";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";

/** A bill that somebody asks for. */
export interface AskedBill {
  readonly schedule: RateSchedule;
  readonly account: AccountFacts;
  readonly taken: Taken;
}

/**
 * The bill of an account under a schedule.
 * @throws AppError `cannot-bill` with what is missing, for a person to mend
 */
export function makeBill({ schedule, account, taken }: AskedBill): Bill {
  try {
    return billUnder(schedule, account, taken);
  } catch (error) {
    if (error instanceof CannotBill) throw new AppError("cannot-bill", error.message, { cause: error });
    throw error;
  }
}
