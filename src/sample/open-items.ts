import type { Cents } from "../domain/money";

/** What is owed and when it was due. */
export interface DueAmount {
  readonly dueDay: number;
  readonly cents: Cents;
}

/** The generator's own book of one account: debits by due day, credits taken oldest due first. */
export interface OpenItems {
  readonly debitCents: Cents;
  readonly creditCents: Cents;
  /** Debits less credits; negative when more was paid than billed. */
  readonly balanceCents: Cents;
  debit(dueDay: number, cents: Cents): void;
  /** Money or a reduction; negative when a payment is taken back. */
  credit(cents: Cents): void;
  /** Owed on items due before the day. */
  pastDue(day: number): Cents;
  /** Items still open, oldest due first. */
  unpaid(): readonly DueAmount[];
}

interface Entry {
  readonly dueDay: number;
  cents: Cents;
}

/** An account's book without entries. */
export function emptyOpenItems(): OpenItems {
  const entries: Entry[] = [];
  const sums = { debit: 0, credit: 0 };
  return {
    get debitCents() {
      return sums.debit;
    },
    get creditCents() {
      return sums.credit;
    },
    get balanceCents() {
      return sums.debit - sums.credit;
    },
    debit(dueDay, cents) {
      sums.debit += cents;
      insert(entries, { dueDay, cents });
    },
    credit(cents) {
      sums.credit += cents;
    },
    pastDue: (day) => Math.max(0, sums.debit - dueFrom(entries, day) - sums.credit),
    unpaid: () => unpaidOf(entries, sums.credit),
  };
}

/** Entries come almost in due order, so the place is found from the end. */
function insert(entries: Entry[], entry: Entry): void {
  let place = entries.length;
  while (place > 0 && (entries[place - 1]?.dueDay ?? 0) > entry.dueDay) place -= 1;
  const before = entries[place - 1];
  if (before?.dueDay === entry.dueDay) before.cents += entry.cents;
  else entries.splice(place, 0, entry);
}

function dueFrom(entries: readonly Entry[], day: number): Cents {
  let cents = 0;
  for (let place = entries.length - 1; place >= 0; place--) {
    const entry = entries[place];
    if (entry === undefined || entry.dueDay < day) break;
    cents += entry.cents;
  }
  return cents;
}

function unpaidOf(entries: readonly Entry[], creditCents: Cents): readonly DueAmount[] {
  const open: DueAmount[] = [];
  let credit = creditCents;
  for (const { dueDay, cents } of entries) {
    const left = cents - Math.max(0, Math.min(credit, cents));
    credit -= cents - left;
    if (left > 0) open.push({ dueDay, cents: left });
  }
  return open;
}
