import type { Taken } from "../domain/rates/account-in-period";
import { billByEdition } from "../domain/rates/bill-by-edition";
import { type Bill, billUnder } from "../domain/rates/bill-under";
import { CannotBill } from "../domain/rates/cannot-bill";
import type { Edition } from "../domain/rates/editions";
import type { AccountFacts } from "../domain/rates/facts";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";

/** A bill that somebody asks for. */
export interface AskedBill {
  readonly schedule: RateSchedule;
  readonly account: AccountFacts;
  readonly taken: Taken;
  /** The rates to bill by, whatever the period; those in force in it unless given. */
  readonly edition?: Edition;
}

/**
 * The bill of an account under a schedule.
 * @throws AppError `cannot-bill` with what is missing, for a person to mend
 */
export function makeBill({ schedule, account, taken, edition }: AskedBill): Bill {
  try {
    return edition === undefined
      ? billUnder(schedule, account, taken)
      : billByEdition(schedule, edition, { account, taken });
  } catch (error) {
    if (error instanceof CannotBill) throw new AppError("cannot-bill", error.message, { cause: error });
    throw error;
  }
}
