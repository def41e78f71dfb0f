import type { Cents } from "../domain/money";

/** What is owed and when it was due. */
export interface DueAmount {
  readonly dueDay: number;
  readonly cents: Cents;
}

interface Entry {
  readonly dueDay: number;
  cents: Cents;
}

/** The generator's own book of one account: debits by due day, credits taken oldest due first. */
export class OpenItems {
  debitCents: Cents = 0;
  creditCents: Cents = 0;
  readonly #entries: Entry[] = [];

  /** Debits less credits; negative when more was paid than billed. */
  get balanceCents(): Cents {
    return this.debitCents - this.creditCents;
  }

  /** A charge or an increase. Entries come almost in due order, so the place is found from the end. */
  debit(dueDay: number, cents: Cents): void {
    this.debitCents += cents;
    const entries = this.#entries;
    let place = entries.length;
    while (place > 0 && (entries[place - 1]?.dueDay ?? 0) > dueDay) place -= 1;
    const before = entries[place - 1];
    if (before?.dueDay === dueDay) before.cents += cents;
    else if (place === entries.length) entries.push({ dueDay, cents });
    else entries.splice(place, 0, { dueDay, cents });
  }

  /** Money or a reduction; negative when a payment is taken back. */
  credit(cents: Cents): void {
    this.creditCents += cents;
  }

  /** Owed on items due before the day. */
  pastDue(day: number): Cents {
    let due = this.balanceCents;
    for (let place = this.#entries.length - 1; place >= 0; place--) {
      const entry = this.#entries[place];
      if (entry === undefined || entry.dueDay < day) break;
      due -= entry.cents;
    }
    return Math.max(0, due);
  }

  /** Items still open, oldest due first. */
  unpaid(): readonly DueAmount[] {
    const open: DueAmount[] = [];
    let credit = this.creditCents;
    for (const { dueDay, cents } of this.#entries) {
      const left = cents - Math.max(0, Math.min(credit, cents));
      credit -= cents - left;
      if (left > 0) open.push({ dueDay, cents: left });
    }
    return open;
  }
}
