import type { Account, Bill } from "./account";
import { accountsToBill, postBill, READ_BEFORE_BILL_DAYS } from "./bill-run";
import { dollarText } from "../domain/money";
import type { City } from "./city";
import { discoverLeak } from "./leak";
import { type BilledRead, readMeter } from "./meter-reading";
import { planPayment } from "./payer";
import { watchBill } from "./penalty-run";
import { strikesNow } from "./planting";
import { routineAdjustment } from "./routine-adjustment";

/** Bills every account whose cycle is due today and sets going what follows from each bill. */
export function runBilling(city: City): void {
  for (const account of accountsToBill(city)) {
    const read = readMeter(city, account, city.today - READ_BEFORE_BILL_DAYS);
    if (strikesNow(city, account, "missed-bill")) missBill(city, account, read);
    else billAccount(city, account, read);
  }
}

/** Bills a reading, regular or final, and sets going what follows: payment, penalty, complaints. */
export function billAccount(city: City, account: Account, read: BilledRead): void {
  const bill = postBill(city, account, read);
  if (strikesNow(city, account, "duplicate-bill") && account.closedDay === null)
    billTwice(city, account, { read, bill });
  planPayment(city, account, bill);
  watchBill(city, account, bill);
  routineAdjustment(city, account, bill);
  discoverLeak(city, account, { read, bill });
}

function missBill(city: City, account: Account, read: BilledRead): void {
  const { meterId } = account.premises;
  const rows = [{ table: "reads", key: { meter_id: meterId, read_date: city.calendar.date(read.endDay) } }];
  const about = `The meter was read (${read.usageCcf} ccf) and the account was never billed for the month.`;
  city.answers.add({ kind: "missed-bill", accountId: account.id, rows, cents: null, about });
}

function billTwice(city: City, account: Account, first: { readonly read: BilledRead; readonly bill: Bill }): void {
  const second = postBill(city, account, first.read);
  const rows = [first.bill.id, second.id].map((id) => ({ table: "charges", key: { bill_id: id } }));
  const about = `Bills ${first.bill.id} and ${second.id} charge the same period, ${dollarText(second.currentCents)} each.`;
  city.answers.add({ kind: "duplicate-bill", accountId: account.id, rows, cents: second.currentCents, about });
}
