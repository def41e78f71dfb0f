import { type Account, type Bill, unpaidStatement } from "./account";
import type { City } from "./city";
import type { Cents } from "../domain/money";
import { postPaymentWithErrors } from "./planted-payment";
import type { PostedPayment } from "./post-payment";
import { riskReturn } from "./returned-payment";

/** A payment an account intends: when, and how much once the day has come. */
interface Intention {
  readonly day: number;
  readonly amount: (account: Account, bill: Bill, today: number) => Cents;
}

/** Tenants who have moved and let the final bill lie. */
const LEAVES_OWING = 0.3;
/** Bills that slip the mind of a prompt payer; of a student's in the summer many more. */
const SLIPS = 0.03;
const SLIPS_IN_SUMMER = 0.22;

/** Puts what the customer will do about a bill on the agenda. */
export function planPayment(city: City, account: Account, bill: Bill): void {
  const intention = leavesOwing(city, account) ? null : intend(city, account, bill);
  if (intention === null) return;
  city.agenda.on(payDay(city, account, intention.day), () => {
    const cents = intention.amount(account, bill, city.today);
    if (cents > 0) pay(city, account, cents);
  });
}

/** Pays everything past due, some days from now. */
export function payPastDue(city: City, account: Account, days: number): void {
  city.agenda.on(city.calendar.businessDay(city.today + days), () => {
    const cents = account.items.pastDue(city.today);
    if (cents > 0) pay(city, account, cents);
  });
}

/** Pays an amount today by the customer's own method. */
export function pay(city: City, account: Account, cents: Cents): PostedPayment {
  const { method } = account.customer;
  const counter = method === "cash" || (method === "check" && city.chance.happens(0.3));
  const reference =
    method === "check" ? String(city.chance.whole(101, 9899)) : `R${city.chance.whole(100_000_000, 999_999_999)}`;
  const entry = { cents, method, reference, enteredBy: counter ? clerkOf(city) : method.toUpperCase() };
  const payment = postPaymentWithErrors(city, account, entry);
  if (account.plant === null) riskReturn(city, account, { payment, payAgain: () => payAgain(city, account, payment) });
  return payment;
}

/** After a return: the same amount, as far as it is still owed. */
function payAgain(city: City, account: Account, returned: PostedPayment): void {
  const cents = Math.min(returned.cents, account.items.balanceCents);
  if (cents > 0) pay(city, account, cents);
}

function clerkOf(city: City): string {
  return city.chance.pick(["tbriggs", "asingh"]);
}

/** Drafts and card payments post any day, checks and cash on business days. */
function payDay(city: City, account: Account, day: number): number {
  const { method } = account.customer;
  return method === "online" || method === "card" ? day : city.calendar.businessDay(day);
}

const wholeStatement = unpaidStatement;
const allPastDue: Intention["amount"] = (account, _bill, today) => account.items.pastDue(today);

function intend(city: City, account: Account, bill: Bill): Intention | null {
  const { chance } = city;
  const habit = account.onArrangement ? "prompt" : account.customer.habit;
  switch (habit) {
    case "autopay":
      return { day: bill.dueDay - 1, amount: wholeStatement };
    case "prompt":
      return promptly(city, account, bill);
    case "late":
      return chance.happens(0.4)
        ? promptly(city, account, bill)
        : { day: bill.dueDay + chance.whole(2, chance.happens(0.3) ? 60 : 26), amount: allPastDue };
    case "partial":
      return {
        day: bill.dueDay - chance.whole(0, 6),
        amount: chance.happens(0.35) ? wholeStatement : partOf(chance.whole(50, 95)),
      };
    case "chronic":
      return chance.happens(0.42) ? { day: bill.dueDay + chance.whole(12, 55), amount: allPastDue } : null;
    case "prepay":
      return { day: bill.dueDay - chance.whole(1, 8), amount: aheadOf(chance.whole(1, 3)) };
    case "never":
      return null;
  }
}

function leavesOwing(city: City, account: Account): boolean {
  return account.closedDay !== null && account.customer.occupancy === "tenant" && city.chance.happens(LEAVES_OWING);
}

function promptly(city: City, account: Account, bill: Bill): Intention {
  const { chance } = city;
  const { month } = city.calendar.at(bill.billDay);
  const away = account.premises.tenure === "student_rental" && month >= 5 && month <= 8;
  if (chance.happens(away ? SLIPS_IN_SUMMER : SLIPS))
    return { day: bill.dueDay + chance.whole(2, 12), amount: wholeStatement };
  return { day: bill.dueDay - chance.whole(1, 16), amount: wholeStatement };
}

/** A share of the statement, down to whole five dollars. */
function partOf(percent: number): Intention["amount"] {
  return (account, bill) => Math.floor((unpaidStatement(account, bill) * percent) / 50_000) * 500;
}

/** Some hundreds of dollars ahead, whenever something is owed. */
function aheadOf(hundreds: number): Intention["amount"] {
  return (account, bill) => {
    const owed = unpaidStatement(account, bill);
    return owed === 0 ? 0 : Math.ceil(owed / 10_000) * 10_000 + hundreds * 10_000;
  };
}
