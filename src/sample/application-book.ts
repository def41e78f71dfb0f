import type { Cents } from "../domain/money";

/** How much of a payment or reduction settles which charge or increase. */
export interface Application {
  readonly fromId: string;
  readonly toId: string;
  readonly cents: Cents;
}

/** A charge or increase still open. */
export interface OpenDebit {
  readonly id: string;
  readonly dueDay: number;
  cents: Cents;
}

/** Applies credits to the oldest debit due, as they come; each entry answers the applications it brought about. */
export interface ApplicationBook {
  debit(accountId: string, debit: OpenDebit): readonly Application[];
  credit(accountId: string, credit: { readonly id: string; readonly cents: Cents }): readonly Application[];
  /** A payment taken back in full: what it settled is open again at its own age. */
  reverse(accountId: string, paymentId: string): readonly Application[];
}

interface Credit {
  readonly id: string;
  cents: Cents;
}

interface AccountItems {
  /** Oldest due first. */
  readonly debits: OpenDebit[];
  readonly credits: Credit[];
  readonly settledBy: Map<string, { readonly debit: OpenDebit; readonly cents: Cents }[]>;
}

/** An application book without entries. */
export function emptyApplicationBook(): ApplicationBook {
  const accounts = new Map<string, AccountItems>();
  const itemsOf = (accountId: string): AccountItems => {
    const items = accounts.get(accountId) ?? { debits: [], credits: [], settledBy: new Map() };
    accounts.set(accountId, items);
    return items;
  };
  return {
    debit(accountId, debit) {
      insert(itemsOf(accountId).debits, { ...debit });
      return settle(itemsOf(accountId));
    },
    credit(accountId, credit) {
      itemsOf(accountId).credits.push({ ...credit });
      return settle(itemsOf(accountId));
    },
    reverse(accountId, paymentId) {
      takeBack(itemsOf(accountId), paymentId);
      return settle(itemsOf(accountId));
    },
  };
}

function settle({ debits, credits, settledBy }: AccountItems): readonly Application[] {
  const made: Application[] = [];
  let [debit, credit] = [debits[0], credits[0]];
  while (debit !== undefined && credit !== undefined) {
    const cents = Math.min(debit.cents, credit.cents);
    debit.cents -= cents;
    credit.cents -= cents;
    made.push({ fromId: credit.id, toId: debit.id, cents });
    settledBy.set(credit.id, [...(settledBy.get(credit.id) ?? []), { debit, cents }]);
    if (debit.cents === 0) debits.shift();
    if (credit.cents === 0) credits.shift();
    [debit, credit] = [debits[0], credits[0]];
  }
  return made;
}

function takeBack({ debits, credits, settledBy }: AccountItems, paymentId: string): void {
  const unused = credits.findIndex((credit) => credit.id === paymentId);
  if (unused >= 0) credits.splice(unused, 1);
  for (const { debit, cents } of settledBy.get(paymentId) ?? []) {
    debit.cents += cents;
    if (!debits.includes(debit)) insert(debits, debit);
  }
  settledBy.delete(paymentId);
}

function insert(debits: OpenDebit[], debit: OpenDebit): void {
  let place = debits.length;
  while (place > 0 && (debits[place - 1]?.dueDay ?? 0) > debit.dueDay) place -= 1;
  debits.splice(place, 0, debit);
}
