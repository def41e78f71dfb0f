import fc from "fast-check";
import type { LedgerRows } from "./ledger-rows";

/** First day of the random books; month ends and February 29 lie within them. */
const FIRST = Date.parse("2024-01-25");
const SERVICES = ["water", "sewer"] as const;
const ACCOUNTS = ["A1", "A2", "A3", "A4"] as const;

/** A day of the random books. */
export const anyDay = fc.integer({ min: 0, max: 130 }).map(dayOf);

const account = fc.constantFrom(...ACCOUNTS);
const cents = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(100, 200));
const entered = fc.option(fc.integer({ min: -3, max: 40 }), { nil: null, freq: 2 });

const charge = fc.record({
  account,
  day: fc.integer({ min: 0, max: 120 }),
  terms: fc.option(fc.constantFrom(0, 5, 20, 30, 31, 60, -4), { nil: null, freq: 8 }),
  cents,
  negative: fc.integer({ min: 0, max: 9 }),
  service: fc.constantFrom(...SERVICES),
  entered,
});
const payment = fc.record({
  account,
  day: fc.integer({ min: 0, max: 130 }),
  cents,
  service: fc.constantFrom(null, ...SERVICES),
  entered,
});
const reversal = fc.record({
  payment: fc.nat(),
  after: fc.integer({ min: -2, max: 30 }),
  share: fc.constantFrom(1, 1, 0.5, 0.3, 1.4),
  entered,
});
const adjustment = fc.record({
  account,
  day: fc.integer({ min: 0, max: 130 }),
  cents: fc.oneof(
    cents,
    cents.map((each) => -each),
  ),
  due: fc.option(fc.integer({ min: -60, max: 20 }), { nil: null }),
  service: fc.constantFrom(null, ...SERVICES),
  entered,
});
const application = fc.record({ from: fc.nat(), to: fc.nat(), cents, day: fc.integer({ min: 0, max: 130 }), entered });

/** Ledgers with every kind of document, reversal and application, small enough to count through by hand. */
export const anyLedger: fc.Arbitrary<LedgerRows> = fc
  .record({
    charges: fc.array(charge, { maxLength: 24 }),
    payments: fc.array(payment, { maxLength: 12 }),
    reversals: fc.array(reversal, { maxLength: 5 }),
    adjustments: fc.array(adjustment, { maxLength: 6 }),
    applications: fc.oneof(fc.constant([]), fc.array(application, { maxLength: 10 })),
  })
  .map(toRows);

type Drawn = {
  readonly charges: readonly {
    account: string;
    day: number;
    terms: number | null;
    cents: number;
    negative: number;
    service: string;
    entered: number | null;
  }[];
  readonly payments: readonly {
    account: string;
    day: number;
    cents: number;
    service: string | null;
    entered: number | null;
  }[];
  readonly reversals: readonly { payment: number; after: number; share: number; entered: number | null }[];
  readonly adjustments: readonly {
    account: string;
    day: number;
    cents: number;
    due: number | null;
    service: string | null;
    entered: number | null;
  }[];
  readonly applications: readonly { from: number; to: number; cents: number; day: number; entered: number | null }[];
};

function toRows(drawn: Drawn): LedgerRows {
  const charges = drawn.charges.map((each, index) => ({
    charge_id: `C${index}`,
    account_id: each.account,
    service: each.service,
    bill_date: dayOf(each.day),
    due_date: each.terms === null ? null : dayOf(each.day + each.terms),
    amount_cents: each.negative === 0 ? -each.cents : each.cents,
    entered_at: moment(each.day, each.entered),
  }));
  const adjustments = drawn.adjustments.map((each, index) => ({
    adjustment_id: `J${index}`,
    account_id: each.account,
    date: dayOf(each.day),
    amount_cents: each.cents,
    service: each.service,
    due_date: each.due === null ? null : dayOf(each.day + each.due),
    entered_at: moment(each.day, each.entered),
  }));
  const payments = [...receipts(drawn), ...returns(drawn)];
  const givers = [...payments.map((each) => each.payment_id), ...adjustments.map((each) => each.adjustment_id)];
  const takers = [...charges.map((each) => each.charge_id), ...adjustments.map((each) => each.adjustment_id)];
  const applications = drawn.applications.flatMap((each) => {
    const from = givers[each.from % Math.max(1, givers.length)];
    const to = takers[each.to % Math.max(1, takers.length)];
    if (from === undefined || to === undefined) return [];
    const date = dayOf(each.day);
    return [{ from_id: from, to_id: to, amount_cents: each.cents, date, entered_at: moment(each.day, each.entered) }];
  });
  return {
    accounts: ACCOUNTS.slice(0, 3).map((account_id) => ({ account_id })),
    charges,
    payments,
    adjustments,
    applications,
  };
}

function receipts(drawn: Drawn) {
  return drawn.payments.map((each, index) => ({
    payment_id: `P${index}`,
    account_id: each.account,
    date: dayOf(each.day),
    amount_cents: each.cents,
    reverses_payment_id: null as string | null,
    service: each.service,
    entered_at: moment(each.day, each.entered),
  }));
}

/** Some take back a payment, some more than it was; one drawn before its payment, or of none, is money paid out. */
function returns(drawn: Drawn) {
  return drawn.reversals.map((each, index) => {
    const number = each.payment % (drawn.payments.length + 1);
    const of = drawn.payments[number];
    const day = (of?.day ?? 40) + each.after;
    return {
      payment_id: `R${index}`,
      account_id: of?.account ?? "A1",
      date: dayOf(day),
      amount_cents: -Math.max(1, Math.round((of?.cents ?? 50) * each.share)),
      reverses_payment_id: `P${number}`,
      service: of?.service ?? null,
      entered_at: moment(day, each.entered),
    };
  });
}

function moment(day: number, later: number | null): string | null {
  return later === null ? null : `${dayOf(day + later)}T16:05:00`;
}

function dayOf(day: number): string {
  return new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
}
