import type { ChargeRow, LedgerRows, PaymentRow } from "./ledger-rows";

const SERVICES = ["water", "sewer", "storm"] as const;
const CLASSES = ["residential", "commercial"] as const;

/** Twelve accounts billed monthly from January to September 2026, by habit: in time, late, in part, never, too much. */
export function smallCity(): LedgerRows {
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  const months = Array.from({ length: 9 }, (_, index) => index + 1);
  return {
    accounts: numbers.map((number) => ({
      account_id: `00${number + 10}`,
      customer_class: CLASSES[number % 2] ?? null,
      cycle: String(1 + (number % 3)),
    })),
    charges: numbers.flatMap((number) => months.flatMap((month) => bill(number, month))),
    payments: numbers.flatMap((number) => months.flatMap((month) => payment(number, month))),
    adjustments: [
      { adjustment_id: "J1", account_id: "0013", date: "2026-06-30", amount_cents: -2500, kind: "write_off" },
      { adjustment_id: "J2", account_id: "0014", date: "2026-07-15", amount_cents: 1234, due_date: "2026-02-01" },
    ],
  };
}

function bill(number: number, month: number): readonly ChargeRow[] {
  const day = `2026-0${month}-${String(3 + (number % 20)).padStart(2, "0")}`;
  return SERVICES.map((service, line) => ({
    charge_id: `C${number}-${month}-${line}`,
    account_id: `00${number + 10}`,
    service,
    bill_id: `B${number}-${month}`,
    bill_date: day,
    due_date: `2026-0${month}-${String(Math.min(28, 23 + (number % 4)))}`,
    amount_cents: 2001 + 137 * number + 13 * month + 401 * line,
  }));
}

function payment(number: number, month: number): readonly PaymentRow[] {
  const owed = bill(number, month).reduce((sum, line) => sum + line.amount_cents, 0);
  const share = [1, 1, 1, 0.5, 0, 1.01][number % 6] ?? 1;
  const late = number % 4 === 3 ? 1 : 0;
  const received = {
    payment_id: `P${number}-${month}`,
    account_id: `00${number + 10}`,
    date: `2026-${String(month + late).padStart(2, "0")}-26`,
    amount_cents: Math.round(owed * share),
  };
  return received.amount_cents === 0 ? [] : [received];
}
