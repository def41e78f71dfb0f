import type { Cents } from "../domain/money";
import type { Customer } from "./customer";
import type { Misbilling, Plant } from "./irregularity";
import { OpenItems } from "./open-items";
import type { Premises } from "./premises";

/** A bill as its payer and the penalty run see it. */
export interface Bill {
  readonly id: string;
  readonly billDay: number;
  readonly dueDay: number;
  /** Charges of this bill alone. */
  readonly currentCents: Cents;
  /** Everything owed when it was printed. */
  readonly statementCents: Cents;
  /** The account's credits so far when it was printed; what came later was paid on it. */
  readonly creditsBefore: Cents;
  /** The account's debits so far, this bill included; what came later is not on it. */
  readonly debitsThrough: Cents;
}

/** A customer at an address, from the first day to the last. */
export interface Account {
  readonly id: string;
  readonly premises: Premises;
  readonly customer: Customer;
  readonly openedDay: number;
  /** Deposit held, not yet part of what is owed. */
  depositCents: Cents;
  /** Day the customer means to leave; null to stay. */
  moveOutDay: number | null;
  closedDay: number | null;
  /** An error this account is to suffer. */
  plant: Plant | null;
  /** An error in its bills that leaves its customer's ways, and so the rest of the city, as they are. */
  misbilling: Misbilling | null;
  readonly items: OpenItems;
  /** Pays current bills on time beside a payment arrangement. */
  onArrangement: boolean;
  /** Notices are under way. */
  pursued: boolean;
  /** Waiting for a crew to shut the water off. */
  onShutoffList: boolean;
  /** The water is off; no use. */
  serviceOff: boolean;
  /** The last read was estimated; two in a row are never by chance. */
  estimatedLast: boolean;
  /** No shutoff before this day: a hold. */
  heldUntil: number;
  penaltyWaivedDay: number | null;
}

/** Who opens an account where, and when. */
export interface Opening {
  readonly premises: Premises;
  readonly customer: Customer;
  readonly openedDay: number;
}

/** The next account at an address: address number, dash, how many customers there were, as `0001234-02`. */
export function openAccount(opening: Opening): Account {
  const { premises } = opening;
  premises.meter.customers += 1;
  return {
    ...opening,
    id: `${String(premises.number).padStart(7, "0")}-${String(premises.meter.customers).padStart(2, "0")}`,
    depositCents: 0,
    moveOutDay: null,
    closedDay: null,
    plant: null,
    misbilling: null,
    items: new OpenItems(),
    onArrangement: false,
    pursued: false,
    onShutoffList: false,
    serviceOff: false,
    estimatedLast: false,
    heldUntil: 0,
    penaltyWaivedDay: null,
  };
}

/** What is left to pay of a printed statement: its balance less the credits that came since. */
export function unpaidStatement(account: Account, bill: Bill): Cents {
  return Math.max(0, bill.statementCents - (account.items.creditCents - bill.creditsBefore));
}

/** What is left to pay of a bill's own charges when credits settle the oldest first. */
export function unpaidCurrent(account: Account, bill: Bill): Cents {
  const later = account.items.debitCents - bill.debitsThrough;
  return Math.max(0, Math.min(bill.currentCents, account.items.balanceCents - later));
}
