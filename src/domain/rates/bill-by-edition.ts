import { accountInPeriod, monthsOf, type Taken } from "./account-in-period";
import { type Bill, linesUnder, totalOf } from "./bill-under";
import { periodDays, seasonOf } from "./billing-period";
import { CannotBill } from "./cannot-bill";
import type { Edition } from "./editions";
import { ONE } from "./exact";
import type { AccountFacts } from "./facts";
import { openSchedule } from "./open-schedule";
import type { RateSchedule } from "./schedule-schema";

/** Who takes what. */
export interface Taking {
  readonly account: AccountFacts;
  readonly taken: Taken;
}

/**
 * The bill by one edition of a schedule, whichever is in force in the period: what the same use costs at other rates.
 * @throws CannotBill as `billUnder`
 * @example billByEdition(kent, edition2023, { account, taken: { usage: 8 } }).total
 */
export function billByEdition(schedule: RateSchedule, edition: Edition, { account, taken }: Taking): Bill {
  const open = openSchedule(schedule);
  const period = taken.period ?? {};
  const days = periodDays(period);
  const known = accountInPeriod(open, account, taken);
  const lines = linesUnder([{ edition, share: ONE }], {
    open,
    account: known,
    months: monthsOf(open, period),
    days,
  });
  if (lines.length === 0)
    throw new CannotBill("editions", `No charge of the rates from ${edition.effective} on applies to this account.`);
  return { lines, total: totalOf(lines, open), season: seasonOf(schedule, period) ?? seasonFact(known), days };
}

function seasonFact({ facts }: AccountFacts): string | undefined {
  const season = facts["season"];
  return season === undefined ? undefined : String(season);
}
