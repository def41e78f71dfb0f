import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LedgerRows } from "./ledger-rows";

/** The published file is no part of the project: tests that need it run where it lies beside the checkout. */
const FILE = resolve(__dirname, "../../../shared/data/ibm-accounts-receivable.csv");

/** Whether the published invoices are at hand. */
export const hasSettledInvoices = existsSync(FILE);

/** 2,466 invoices with the day each was settled: a charge, a payment and an application a row. */
export function settledInvoices(): LedgerRows {
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
  const rows = lines.map((line, index) => toRow(line.split(","), String(index)));
  return {
    charges: rows.map(({ id, account, billed, due, cents }) => ({
      charge_id: `I${id}`,
      account_id: account,
      bill_date: billed,
      due_date: due,
      amount_cents: cents,
    })),
    payments: rows.map(({ id, account, settled, cents }) => ({
      payment_id: `P${id}`,
      account_id: account,
      date: settled,
      amount_cents: cents,
    })),
    applications: rows.map(({ id, settled, cents }) => ({
      from_id: `P${id}`,
      to_id: `I${id}`,
      date: settled,
      amount_cents: cents,
    })),
  };
}

function toRow(cells: readonly string[], id: string) {
  const [, account = "", , , billed = "", due = "", amount = "", , settled = ""] = cells;
  return {
    id,
    account,
    billed: isoDate(billed),
    due: isoDate(due),
    settled: isoDate(settled),
    cents: Math.round(Number(amount) * 100),
  };
}

/** `1/2/2013` is January 2. */
function isoDate(text: string): string {
  const [month = "", day = "", year = ""] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
