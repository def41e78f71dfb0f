import type { Account } from "./account";
import type { City } from "./city";
import type { IrregularityKind } from "./irregularity";
import { strikesOnce } from "./planting";
import { type PaymentEntry, type PostedPayment, postPayment, postReversal } from "./post-payment";

const BACK_DATED_DAYS = 33;

/** Posts a payment, and with it the error that the account is to suffer on one. */
export function postPaymentWithErrors(city: City, account: Account, entry: PaymentEntry): PostedPayment {
  if (account.plant === null) return postPayment(city, account, entry);
  if (strikesOnce(city, account, "back-dated-payment")) return backDate(city, account, entry);
  const payment = postPayment(city, account, entry);
  if (strikesOnce(city, account, "duplicate-payment")) postTwice(city, account, payment);
  if (strikesOnce(city, account, "reverse-and-repost")) lap(city, account, payment);
  return payment;
}

function backDate(city: City, account: Account, entry: PaymentEntry): PostedPayment {
  const effectiveDay = Math.max(city.settings.firstDay, city.today - BACK_DATED_DAYS);
  const payment = postPayment(city, account, { ...entry, effectiveDay, enteredBy: "asingh" });
  const about = `Entered ${BACK_DATED_DAYS} days after its date, into a month already closed.`;
  note(city, account, { kind: "back-dated-payment", payments: [payment], about });
  return payment;
}

function postTwice(city: City, account: Account, payment: PostedPayment): void {
  const second = postPayment(city, account, payment);
  const about = `The same ${payment.method} payment, reference ${payment.reference}, was posted twice on the same day.`;
  note(city, account, { kind: "duplicate-payment", payments: [payment, second], about });
}

/** A payment leaves its payer's account and turns up on another one: the signal of lapping. */
function lap(city: City, account: Account, payment: PostedPayment): void {
  city.agenda.on(city.calendar.businessDay(city.today + 2), () => {
    const reversal = { ...payment, id: postReversal(city, account, { payment, reason: "POSTING ERROR" }) };
    const other = city.chance.pick(city.accounts.filter((each) => each.closedDay === null && each.plant === null));
    city.agenda.on(city.calendar.businessDay(city.today + 2), () => {
      const { cents, method, reference } = payment;
      const repost = postPayment(city, other, {
        cents,
        method,
        reference,
        enteredBy: "mkeller",
        inDrawer: "already deposited",
      });
      const about = `Reversed without a return by the bank and posted again to account ${other.id}.`;
      note(city, account, { kind: "reverse-and-repost", payments: [payment, reversal, repost], about });
    });
  });
}

interface Note {
  readonly kind: IrregularityKind;
  readonly payments: readonly PostedPayment[];
  readonly about: string;
}

function note(city: City, account: Account, { kind, payments, about }: Note): void {
  const rows = payments.map(({ id }) => ({ table: "payments", key: { payment_id: id } }));
  city.answers.add({ kind, accountId: account.id, rows, cents: payments[0]?.cents ?? null, about });
}
