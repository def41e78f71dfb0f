import type { Account } from "./account";
import type { City } from "./city";
import { plantedReading } from "./planted-reading";
import { drawUse } from "./water-use";

const ESTIMATED_SHARE = 0.012;
const LEAK_SHARE = 0.0014;

/** A reading to be billed. */
export interface BilledRead {
  readonly startDay: number;
  readonly endDay: number;
  /** Negative where the meter was misread. */
  readonly usageCcf: number;
}

/** Reads the meter as of a day: a row of `reads.csv`. Whole ccf are billed, the remainder carries to the next reading. */
export function readMeter(city: City, account: Account, readDay: number): BilledRead {
  const { meter, meterId } = account.premises;
  const startDay = Math.max(account.openedDay, meter.billedDay + 1);
  runWater(city, account, { startDay, readDay });
  const previous = meter.billedCcf;
  const { reading, estimated } = plantedReading(city, account, readDay) ?? ordinaryReading(city, account);
  const usageCcf = reading - previous;
  const cells = [
    account.id,
    meterId,
    city.calendar.date(readDay),
    reading,
    previous,
    usageCcf,
    "ccf",
    estimated === "yes" ? "Y" : "N",
  ];
  city.files.table("reads").write(cells);
  account.estimatedLast = estimated === "yes";
  meter.billedCcf = reading;
  meter.billedDay = readDay;
  return { startDay, endDay: readDay, usageCcf };
}

/** Lets the water of some days run; now and then a leak multiplies a household's. */
function runWater(city: City, account: Account, span: { readonly startDay: number; readonly readDay: number }): void {
  const { premises } = account;
  if (account.serviceOff) return;
  const days = span.readDay - span.startDay + 1;
  const { month } = city.calendar.at(span.readDay - Math.floor(days / 2));
  const leaks = premises.customerClass === "residential" && account.plant === null && city.chance.happens(LEAK_SHARE);
  const use = drawUse(premises, { days, month }, city.chance);
  premises.meter.throughCf += leaks ? use * city.chance.whole(3, 7) : use;
}

/** What the meter shows, or nine tenths of it as an estimate; never two estimates in a row. */
function ordinaryReading(city: City, account: Account) {
  const { meter } = account.premises;
  const shown = Math.floor(meter.throughCf / 100);
  const estimate = !account.estimatedLast && account.closedDay === null && city.chance.happens(ESTIMATED_SHARE);
  if (!estimate) return { reading: shown, estimated: "no" } as const;
  return { reading: meter.billedCcf + Math.floor((shown - meter.billedCcf) * 0.9), estimated: "yes" } as const;
}
