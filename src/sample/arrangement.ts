import type { Cents } from "../domain/money";
import type { Account } from "./account";
import type { Arrangement } from "./arrangement-record";
import { type City, todayDate } from "./city";
import { recordHold } from "./collection-records";
import { csvDollars } from "./csv-table";
import { pay } from "./payer";

interface Installment {
  readonly number: number;
  readonly dueDay: number;
  readonly cents: Cents;
}

const KEPT_SHARE = 0.66;
const DAYS_BETWEEN = 30;

/** Agrees today to pay what is past due in monthly installments beside the current bills; a third are broken. */
export function arrange(city: City, account: Account): void {
  const total = account.items.pastDue(city.today);
  if (total === 0 || account.onArrangement || account.closedDay !== null) return;
  const count = Math.min(12, Math.max(3, Math.round(total / 9000)));
  const arrangement = openArrangement(city, account, count);
  const keeps = city.chance.happens(KEPT_SHARE) ? count : city.chance.whole(0, count - 1);
  account.onArrangement = true;
  recordHold(city, account, { kind: "arrangement", days: count * DAYS_BETWEEN, note: `Arrangement ${arrangement.id}` });
  for (const installment of installments(city, total, count)) {
    city.files
      .table("installments")
      .write(
        [arrangement.id, city.calendar.date(installment.dueDay), csvDollars(installment.cents)],
        installment.cents,
      );
    city.agenda.on(installment.dueDay, () => installmentDay(city, account, { arrangement, installment, keeps, count }));
  }
}

/** Writes `arrangements.csv` as the arrangements stand when the books close. */
export function writeArrangements(city: City): void {
  for (const { id, accountId, startDate, terms, status } of city.arrangements) {
    city.files.table("arrangements").write([id, accountId, startDate, terms, status, "Y"]);
  }
}

function openArrangement(city: City, account: Account, count: number): Arrangement {
  const terms = `${count} monthly installments and current bills`;
  const arrangement: Arrangement = {
    id: city.files.nextId("G"),
    accountId: account.id,
    startDate: todayDate(city),
    terms,
    status: "active",
  };
  city.arrangements.push(arrangement);
  return arrangement;
}

/** Equal parts in whole cents; the first takes the remainder. */
function installments(city: City, total: Cents, count: number): readonly Installment[] {
  const part = Math.floor(total / count);
  return Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    dueDay: city.calendar.businessDay(city.today + 14 + place * DAYS_BETWEEN),
    cents: place === 0 ? total - part * (count - 1) : part,
  }));
}

interface InstallmentDay {
  readonly arrangement: Arrangement;
  readonly installment: Installment;
  /** Installments the customer will pay. */
  readonly keeps: number;
  readonly count: number;
}

function installmentDay(
  city: City,
  account: Account,
  { arrangement, installment, keeps, count }: InstallmentDay,
): void {
  if (arrangement.status !== "active") return;
  if (account.closedDay !== null || installment.number > keeps) {
    arrangement.status = "broken";
    account.onArrangement = false;
    return;
  }
  const cents = Math.min(installment.cents, Math.max(0, account.items.balanceCents));
  if (cents > 0) pay(city, account, cents);
  if (installment.number < count) return;
  arrangement.status = "completed";
  account.onArrangement = false;
}
