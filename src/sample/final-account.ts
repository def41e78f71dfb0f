import type { Account } from "./account";
import { bookCash, postAtBank } from "./cash-book";
import type { City } from "./city";
import { postAdjustment } from "./post-adjustment";
import { postPayment } from "./post-payment";

const WRITE_OFF_AFTER_DAYS = 120;
const SMALL_BALANCE_AFTER_DAYS = 60;
const SMALL_BALANCE_CENTS = 500;
const RECOVERED_SHARE = 0.15;
const TRANSFERRED_SHARE = 0.5;

/** Sets going what happens to a closed account: deposit, refund, transfer, write-off. */
export function settleFinal(city: City, account: Account): void {
  const on = (days: number, task: () => void) => city.agenda.on(city.calendar.businessDay(city.today + days), task);
  applyDeposit(city, account);
  on(30, () => refundCredit(city, account));
  on(SMALL_BALANCE_AFTER_DAYS, () => {
    if (account.items.balanceCents <= SMALL_BALANCE_CENTS) writeOff(city, account, "Small balance");
  });
  on(WRITE_OFF_AFTER_DAYS, () => writeOff(city, account, "Uncollectible final bill, referred to agency"));
  on(WRITE_OFF_AFTER_DAYS + 20, () => refundCredit(city, account));
}

/** Moves what a customer left owing to the account at the new address; every part keeps the day it was due. */
export function transferBalance(city: City, from: Account, to: Account): void {
  if (!city.chance.happens(TRANSFERRED_SHARE)) return;
  city.agenda.on(city.calendar.businessDay(city.today + 20), () => {
    for (const { dueDay, cents } of from.items.unpaid()) {
      const approvedBy = "rdavila";
      postAdjustment(city, from, { cents: -cents, kind: "transfer_out", reason: `To ${to.id}`, approvedBy });
      postAdjustment(city, to, { cents, kind: "transfer_in", dueDay, reason: `From ${from.id}`, approvedBy });
    }
  });
}

function applyDeposit(city: City, account: Account): void {
  if (account.depositCents === 0) return;
  const reason = "Deposit applied to final bill";
  postAdjustment(city, account, {
    cents: -account.depositCents,
    kind: "deposit_applied",
    reason,
    approvedBy: "rdavila",
  });
  account.depositCents = 0;
}

/** Pays a closed account's credit out by check. */
function refundCredit(city: City, account: Account): void {
  const cents = -account.items.balanceCents;
  if (cents <= 0) return;
  postAdjustment(city, account, { cents, kind: "refund", reason: "Credit on closed account", approvedBy: "finance" });
  const check = city.files.nextId("CK");
  const bookId = bookCash(city, { cents: -cents, kind: "disbursement", reference: check, source: "REFUND" });
  const day = city.calendar.businessDay(city.today + city.chance.whole(4, 14));
  if (day <= city.settings.lastDay) {
    const line = { cents: -cents, reference: check, description: "CHECK PAID", typeCode: "475" };
    city.agenda.on(day, () => void postAtBank(city, line));
    return;
  }
  const about = "A refund check booked before the books closed and not yet cashed: outstanding.";
  city.answers.add({
    kind: "outstanding-check",
    accountId: account.id,
    rows: [{ table: "book_cash", key: { entry_id: bookId } }],
    cents,
    about,
  });
}

function writeOff(city: City, account: Account, reason: string): void {
  const cents = account.items.balanceCents;
  if (cents <= 0) return;
  const [oldest] = account.items.unpaid();
  postAdjustment(city, account, { cents: -cents, kind: "write_off", reason, approvedBy: "finance" });
  if (cents <= SMALL_BALANCE_CENTS || oldest === undefined || !city.chance.happens(RECOVERED_SHARE)) return;
  city.agenda.on(city.calendar.businessDay(city.today + city.chance.whole(30, 240)), () =>
    recover(city, account, { cents, dueDay: oldest.dueDay }),
  );
}

/** The agency collected: the debt is put back at its old age and paid the same day. */
function recover(city: City, account: Account, debt: { readonly cents: number; readonly dueDay: number }): void {
  postAdjustment(city, account, {
    ...debt,
    kind: "reinstatement",
    reason: "Recovered by agency",
    approvedBy: "finance",
  });
  const reference = `AG${city.chance.whole(10_000, 99_999)}`;
  postPayment(city, account, { cents: debt.cents, method: "agency", reference, enteredBy: "tbriggs" });
}
