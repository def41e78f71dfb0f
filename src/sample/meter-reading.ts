import type { Account } from "./account";
import type { City } from "./city";
import { drawUse } from "./water-use";

const ESTIMATED_SHARE = 0.012;

/** A reading to be billed. */
export interface BilledRead {
  readonly startDay: number;
  readonly endDay: number;
  readonly usageCcf: number;
}

/** Reads the meter as of a day: a row of `reads.csv`. Whole ccf are billed, the remainder carries to the next reading. */
export function readMeter(city: City, account: Account, readDay: number): BilledRead {
  const { meter, meterId } = account.premises;
  const startDay = Math.max(account.openedDay, meter.billedDay + 1);
  runWater(city, account, readDay);
  const previous = meter.billedCcf;
  const estimated = !account.estimatedLast && account.closedDay === null && city.chance.happens(ESTIMATED_SHARE);
  const shown = Math.floor(meter.throughCf / 100);
  const reading = estimated ? previous + Math.floor((shown - previous) * 0.9) : shown;
  const usageCcf = reading - previous;
  const cells = [
    account.id,
    meterId,
    city.calendar.date(readDay),
    reading,
    previous,
    usageCcf,
    "ccf",
    estimated ? "Y" : "N",
  ];
  city.files.table("reads").write(cells);
  account.estimatedLast = estimated;
  meter.billedCcf = reading;
  meter.billedDay = readDay;
  return { startDay, endDay: readDay, usageCcf };
}

function runWater(city: City, account: Account, readDay: number): void {
  const { premises } = account;
  const startDay = Math.max(account.openedDay, premises.meter.billedDay + 1);
  const days = readDay - startDay + 1;
  const { month } = city.calendar.at(readDay - Math.floor(days / 2));
  premises.meter.throughCf += drawUse(premises, { days, month }, city.chance);
}
