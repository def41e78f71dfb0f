import type { Cents } from "../domain/money";

/** Everything that is wrong in the sample city on purpose, by the name a reviewer would give it. */
export type IrregularityKind =
  | "missed-bill"
  | "wrong-rate-code"
  | "stuck-meter"
  | "backward-read"
  | "bill-at-old-rate"
  | "unbilled-service"
  | "duplicate-bill"
  | "estimated-run"
  | "penalty-twice"
  | "duplicate-payment"
  | "reverse-and-repost"
  | "back-dated-payment"
  | "charge-after-close"
  | "use-after-close"
  | "adjustment-without-approver"
  | "self-approved-adjustment"
  | "weekend-adjustment"
  | "adjustment-just-under-limit"
  | "back-dated-adjustment"
  | "repeated-waiver"
  | "formula-in-name"
  | "transposed-deposit"
  | "deposit-not-at-bank"
  | "unbooked-bank-fee"
  | "deposit-in-transit"
  | "outstanding-check"
  | MisbillingKind;

/** Errors of the biller that leave the rest of the city as it would be without them. */
export type MisbillingKind =
  | "wrong-class"
  | "wrong-meter-size"
  | "minimum-not-applied"
  | "rounding-down"
  | "proration-missed"
  | "charge-without-service"
  | "unknown-rate-code"
  | "rate-code-twin"
  | "service-never-charged";

/** An error an account is to suffer, from a month on. */
export interface Plant {
  readonly kind: IrregularityKind;
  /** `monthIndex` of the first month. */
  readonly month: number;
  /** It has happened. */
  done: boolean;
}

/** A way in which an account's bills are made wrong, from a month on. */
export interface Misbilling {
  readonly kind: MisbillingKind;
  /** `monthIndex` of the first month. */
  readonly month: number;
  /** Bills that it has made wrong so far; a bill that comes out right all the same does not count. */
  bills: number;
}

/** Errors that wait for a customer to leave, each from a day on. */
export interface ClosingError {
  readonly kind: "charge-after-close" | "use-after-close";
  readonly fromDay: number;
}

/** Rows of an export file that a reviewer should find: all those whose columns hold these values. */
export interface ConcernedRow {
  readonly table: string;
  /** `{ charge_id: "C0000017" }`, `{ meter_id: "M70000013", read_date: "2026-03-07" }`. */
  readonly key: Readonly<Record<string, string>>;
}

/** One irregularity planted on purpose. */
export interface Irregularity {
  readonly kind: IrregularityKind;
  /** Null where no customer's account is concerned. */
  readonly accountId: string | null;
  readonly rows: readonly ConcernedRow[];
  /** Money at stake, as near as the generator knows it; null where none. */
  readonly cents: Cents | null;
  /** What was done, in a reviewer's words. */
  readonly about: string;
}

/** The answers, growing as errors happen. */
export interface AnswerBook {
  readonly irregularities: readonly Irregularity[];
  add(irregularity: Irregularity): void;
  /** Adds further rows and money to an irregularity of the same kind and account, or begins it. */
  extend(irregularity: Irregularity): void;
}

/** An answer book without answers. */
export function emptyAnswerBook(): AnswerBook {
  const list: Irregularity[] = [];
  return {
    irregularities: list,
    add: (irregularity) => void list.push(irregularity),
    extend(irregularity) {
      const place = list.findIndex(
        (each) => each.kind === irregularity.kind && each.accountId === irregularity.accountId,
      );
      const begun = list[place];
      if (begun === undefined) list.push(irregularity);
      else list[place] = merged(begun, irregularity);
    },
  };
}

function merged(begun: Irregularity, more: Irregularity): Irregularity {
  const cents = begun.cents === null && more.cents === null ? null : (begun.cents ?? 0) + (more.cents ?? 0);
  return { ...begun, rows: [...begun.rows, ...more.rows], cents };
}
