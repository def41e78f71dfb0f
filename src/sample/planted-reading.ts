import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { billLines, FULL_MONTH_DAYS } from "./bill-lines";
import type { City } from "./city";
import { recordOrder } from "./collection-records";
import { monthsInto, strikesNow } from "./planting";
import { ratesOf } from "./sample-rates";

/** What was written down, in whole ccf. */
export interface Reading {
  readonly reading: number;
  readonly estimated: "yes" | "no";
}

const STUCK_MONTHS = 4;
const ESTIMATED_MONTHS = 4;

/** The reading of an account on which a reading error was planted and is at work; null on any other. */
export function plantedReading(city: City, account: Account, readDay: number): Reading | null {
  if (account.plant === null) return null;
  if (strikesNow(city, account, "backward-read")) return misread(city, account, readDay);
  const stuck = monthsInto(city, account, "stuck-meter") ?? -1;
  if (stuck >= 0 && stuck < STUCK_MONTHS) return standStill(city, account, readDay);
  if (stuck === STUCK_MONTHS)
    recordOrder(city, account, { kind: "maintenance", result: "Stuck register replaced", days: 0 });
  const run = monthsInto(city, account, "estimated-run") ?? -1;
  return run >= 0 && run < ESTIMATED_MONTHS ? estimateAgain(city, account, readDay) : null;
}

function misread(city: City, account: Account, readDay: number): Reading {
  const reading = Math.max(0, account.premises.meter.billedCcf - city.chance.whole(3, 12));
  const about =
    "The reading is below the one before; the minimum was billed, and the next reading bills the difference again.";
  note(city, account, { kind: "backward-read", readDay, cents: null, about });
  return { reading, estimated: "no" };
}

/** The register stands still: what ran through is lost to it. */
function standStill(city: City, account: Account, readDay: number): Reading {
  const { meter } = account.premises;
  const lostCcf = Math.floor(meter.throughCf / 100) - meter.billedCcf;
  meter.throughCf = meter.billedCcf * 100;
  const about =
    "The meter shows no use for four bills although the house is lived in; the amount is what the lost use would have cost.";
  note(city, account, {
    kind: "stuck-meter",
    readDay,
    cents: priceOf(city, account, lostCcf) - priceOf(city, account, 0),
    about,
  });
  return { reading: meter.billedCcf, estimated: "no" };
}

function estimateAgain(city: City, account: Account, readDay: number): Reading {
  const { meter } = account.premises;
  const shown = Math.floor(meter.throughCf / 100);
  note(city, account, { kind: "estimated-run", readDay, cents: null, about: "Four estimated reads in a row." });
  return { reading: meter.billedCcf + Math.floor((shown - meter.billedCcf) * 0.8), estimated: "yes" };
}

interface Note {
  readonly kind: "backward-read" | "stuck-meter" | "estimated-run";
  readonly readDay: number;
  readonly cents: Cents | null;
  readonly about: string;
}

function note(city: City, account: Account, { kind, readDay, cents, about }: Note): void {
  const rows = [
    { table: "reads", key: { meter_id: account.premises.meterId, read_date: city.calendar.date(readDay) } },
  ];
  city.answers.extend({ kind, accountId: account.id, rows, cents, about });
}

function priceOf(city: City, account: Account, usageCcf: number): Cents {
  const rates = ratesOf(city.calendar.at(city.today).year);
  return billLines(account.premises, { usageCcf, flatDays: FULL_MONTH_DAYS }, rates).reduce(
    (sum, line) => sum + line.cents,
    0,
  );
}
