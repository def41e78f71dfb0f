import type { Account, Bill } from "./account";
import { billLines, FULL_MONTH_DAYS } from "./bill-lines";
import type { City } from "./city";
import { recordOrder } from "./collection-records";
import type { BilledRead } from "./meter-reading";
import { postAdjustment } from "./post-adjustment";
import { ratesOf } from "./sample-rates";

const LEAK_MULTIPLE = 2.4;
const LEAST_EXCESS_CCF = 8;
const ASKS_FOR_RELIEF = 0.6;

/** A household billed far beyond its habit asks for relief: a leak check, then half the excess water and all the excess sewer. */
export function discoverLeak(
  city: City,
  account: Account,
  billed: { readonly read: BilledRead; readonly bill: Bill },
): void {
  const { premises } = account;
  if (premises.customerClass !== "residential" || account.closedDay !== null || account.plant !== null) return;
  const usual = usualCcf(account, billed.read);
  if (billed.read.usageCcf < usual * LEAK_MULTIPLE || billed.read.usageCcf - usual < LEAST_EXCESS_CCF) return;
  if (!city.chance.happens(ASKS_FOR_RELIEF)) return;
  city.agenda.on(city.calendar.businessDay(city.today + city.chance.whole(3, 9)), () => {
    const result = city.chance.pick(["Toilet flapper replaced", "Service line leak repaired", "Hose bib left running"]);
    recordOrder(city, account, { kind: "leak_check", result, days: 2 });
  });
  city.agenda.on(city.calendar.businessDay(city.today + city.chance.whole(12, 30)), () =>
    relieve(city, account, billed),
  );
}

/** What the address would use in the period by its yearly average. */
function usualCcf(account: Account, read: BilledRead): number {
  return Math.ceil((account.premises.dailyCf * (read.endDay - read.startDay + 1)) / 100);
}

function relieve(city: City, account: Account, billed: { readonly read: BilledRead; readonly bill: Bill }): void {
  const rates = ratesOf(city.calendar.at(billed.bill.billDay).year);
  const priced = (usageCcf: number) => billLines(account.premises, { usageCcf, flatDays: FULL_MONTH_DAYS }, rates);
  const usual = priced(usualCcf(account, billed.read));
  for (const line of priced(billed.read.usageCcf)) {
    if (line.service !== "water" && line.service !== "sewer") continue;
    const excess = line.cents - (usual.find((each) => each.service === line.service)?.cents ?? 0);
    const cents = -Math.floor(line.service === "water" ? excess / 2 : excess);
    if (cents === 0) continue;
    const reason = `Leak repaired, ${line.service === "water" ? "half" : "all"} of the use above average`;
    postAdjustment(city, account, {
      cents,
      kind: "leak",
      service: line.service,
      billId: billed.bill.id,
      reason,
      approvedBy: "rdavila",
    });
  }
}
