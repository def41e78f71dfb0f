import type { Cents } from "../domain/money";
import { type Account, type Bill, unpaidCurrent } from "./account";
import type { City } from "./city";
import { strikesOnce } from "./planting";
import { postAdjustment } from "./post-adjustment";
import { type ChargeEntry, postCharge } from "./post-charge";
import { pursue } from "./pursuit";
import { halfUp } from "./sample-rates";

const PENALTY_PERCENT = 10;
const SMALLEST_BASE_CENTS = 500;
const WAIVED_SHARE = 0.04;
const DAYS_BETWEEN_WAIVERS = 365;

/** Watches a bill: once it is past due, 10 % of what is unpaid of its own charges is added, once, and collection begins. */
export function watchBill(city: City, account: Account, bill: Bill): void {
  city.agenda.on(city.calendar.businessDay(bill.dueDay + 1), () => {
    const unpaid = unpaidCurrent(account, bill);
    if (unpaid >= SMALLEST_BASE_CENTS && account.premises.customerClass !== "government") penalise(city, account, bill);
    pursue(city, account);
  });
}

function penalise(city: City, account: Account, bill: Bill): void {
  const cents = halfUp(unpaidCurrent(account, bill) * PENALTY_PERCENT, 100);
  const entry: ChargeEntry = {
    service: "penalty",
    kind: "penalty",
    billId: bill.id,
    dueDay: city.today,
    rateCode: "PEN-10",
    cents,
  };
  const id = postCharge(city, account, entry);
  if (strikesOnce(city, account, "penalty-twice")) {
    const rows = [id, postCharge(city, account, entry)].map((each) => ({ table: "charges", key: { charge_id: each } }));
    const about = "The penalty run charged the same bill twice on the same day.";
    city.answers.add({ kind: "penalty-twice", accountId: account.id, rows, cents, about });
    return;
  }
  if (city.chance.happens(WAIVED_SHARE)) waiveLater(city, account, { bill, cents });
}

/** A first penalty is sometimes waived on request; not twice within a year. */
function waiveLater(city: City, account: Account, penalty: { readonly bill: Bill; readonly cents: Cents }): void {
  if (account.penaltyWaivedDay !== null && city.today - account.penaltyWaivedDay < DAYS_BETWEEN_WAIVERS) return;
  account.penaltyWaivedDay = city.today;
  const reason = city.chance.pick([
    "First late payment, courtesy",
    "Bill went to the old address",
    "Payment lost in the mail",
  ]);
  const waiver = {
    cents: -penalty.cents,
    kind: "penalty_waiver",
    service: "penalty",
    billId: penalty.bill.id,
    reason,
    approvedBy: "rdavila",
  };
  city.agenda.on(
    city.calendar.businessDay(city.today + city.chance.whole(2, 18)),
    () => void postAdjustment(city, account, waiver),
  );
}
