import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { enterCredit, enteredAt, enterReversal } from "./account-entry";
import { CHANNELS } from "./cash-drawer";
import { type City, todayDate } from "./city";
import { csvDollars } from "./csv-table";
import type { Method } from "./customer";

/** Money to be posted today. */
export interface PaymentEntry {
  readonly cents: Cents;
  readonly method: Method;
  readonly reference: string;
  readonly enteredBy: string;
  /** Effective day in the books where it is not today. */
  readonly effectiveDay?: number;
  /** Money that does not pass through today's drawer, as when a posting is only moved. */
  readonly inDrawer?: "already deposited";
}

/** A payment as it stands in the books. */
export interface PostedPayment extends PaymentEntry {
  readonly id: string;
}

/** Posts money received today into the channel's batch: a row of `payments.csv` and a credit in the account's own book. */
export function postPayment(city: City, account: Account, entry: PaymentEntry): PostedPayment {
  const id = city.files.nextId("P");
  const { cents, method, effectiveDay = city.today } = entry;
  const { batchId, feeCents } = intoDrawer(city, entry);
  // The county's settlement is posted from a list that carries no moment of entry.
  const entered = method === "county" ? null : enteredAt(city, entry.enteredBy);
  const money = [id, account.id, city.calendar.date(effectiveDay), csvDollars(cents), null, null, null];
  const origin = [method, entry.reference, batchId, csvDollars(feeCents), entered, entry.enteredBy];
  city.files.table("payments").write([...money, ...origin], cents);
  enterCredit(city, account, { id, cents });
  return { ...entry, id };
}

/** Takes a payment back today, as for a returned check: a negative row that names it. Answers its number. */
export function postReversal(city: City, account: Account, back: { payment: PostedPayment; reason: string }): string {
  const id = city.files.nextId("P");
  const { payment, reason } = back;
  const clerk = "mkeller";
  const money = [id, account.id, todayDate(city), csvDollars(-payment.cents), payment.id, null, null];
  const origin = [payment.method, reason, null, null, enteredAt(city, clerk), clerk];
  city.files.table("payments").write([...money, ...origin], -payment.cents);
  enterReversal(city, account, payment);
  return id;
}

function intoDrawer(
  city: City,
  entry: PaymentEntry,
): { readonly batchId: string | null; readonly feeCents: Cents | null } {
  if (entry.inDrawer !== undefined) return { batchId: null, feeCents: null };
  const batchId = city.cash.take(CHANNELS[entry.method], entry.cents, todayDate(city));
  if (entry.method !== "card") return { batchId, feeCents: null };
  const feeCents = cardFee(entry.cents);
  city.bank.cardFeeCents += feeCents;
  return { batchId, feeCents };
}

/** A processor's fee of 2.45 %, rounded half up. */
function cardFee(cents: Cents): Cents {
  return Math.floor((cents * 245 + 5000) / 10_000);
}
