/** Another billing or accounting system's aging, as its code draws it. */
export interface OtherSystem {
  /** Its name in files. */
  readonly id: string;
  readonly name: string;
  /** Its columns in order, under its own names. */
  readonly columns: readonly string[];
  /** The column of an item of that age in days; null where none of its columns takes it. */
  readonly columnOf: (days: number) => string | null;
  /** What it ages from: always the due date, or the date that the reader chose. */
  readonly agesFrom: "due" | "chosen";
  /** What else differs from Ratebook's aging, in sentences. */
  readonly note: string;
}

/** Last day of each column between the first and the last. */
type Limits = readonly (readonly [column: string, last: number])[];

const OCA_BALANCE: Limits = [
  ["current", 0],
  ["30", 30],
  ["60", 60],
  ["90", 90],
  ["120", 120],
  ["older", Infinity],
];

/** Each day that closes a bucket elsewhere opens the next one here. */
const OCA_STATEMENT: Limits = [
  ["current", 0],
  ["1_30", 29],
  ["30_60", 59],
  ["60_90", 89],
  ["90_120", 119],
  ["over_120", Infinity],
];

const ERPNEXT: Limits = [
  ["0-30", 30],
  ["31-60", 60],
  ["61-90", 90],
  ["91-120", 120],
  ["121+", Infinity],
];

const LEDGERSMB = ["c0", "c30", "c60", "c90"] as const;
const LEDGERSMB_DAYS = 30;

/**
 * The column of OCA's aged partner balance for Odoo: due today is current, day 30 is in column 30.
 * Source: OCA/account-financial-reporting, aged_partner_balance.py, read and not run.
 * @example ocaAgedBalanceColumn(30) // "30"
 */
export function ocaAgedBalanceColumn(days: number): string | null {
  return columnWithin(OCA_BALANCE, days);
}

/**
 * The column of OCA's partner statement for Odoo: due today is current, day 30 is in 30_60 already.
 * Source: OCA/account-financial-reporting, report_statement_common.py, read and not run.
 * @example ocaStatementColumn(30) // "30_60"
 */
export function ocaStatementColumn(days: number): string | null {
  return columnWithin(OCA_STATEMENT, days);
}

/**
 * The column of ERPNext's accounts receivable at its usual ranges: due today is in 0-30; what is not due yet is in no column.
 * Source: frappe/erpnext, accounts_receivable.py, read and not run.
 * @example erpnextColumn(-1) // null
 */
export function erpnextColumn(days: number): string | null {
  return days < 0 ? null : columnWithin(ERPNEXT, days);
}

/**
 * The column of LedgerSMB's aging: days / 30 as whole numbers, cut toward zero, so that c0 runs from 29 days before the due
 * date to 29 after it, and what is due 30 days ahead or more is in no column.
 * Source: ledgersmb/LedgerSMB, sql/modules/Report.sql, read and not run.
 * @example ledgerSmbColumn(-30) // null
 */
export function ledgerSmbColumn(days: number): string | null {
  const step = Math.trunc(days / LEDGERSMB_DAYS);
  return step < 0 ? null : (LEDGERSMB[Math.min(step, LEDGERSMB.length - 1)] ?? null);
}

/** The systems an auditor may compare with. Their rules are taken from their code, which was not run. */
export const OTHER_SYSTEMS: readonly OtherSystem[] = [
  {
    id: "oca_aged_partner_balance",
    name: "OCA aged partner balance (Odoo)",
    columns: OCA_BALANCE.map(([column]) => column),
    columnOf: ocaAgedBalanceColumn,
    agesFrom: "due",
    note: "Same edges as Ratebook's 30/60/90/120; always by due date; it has no column for unapplied credit, which stands at its own date.",
  },
  {
    id: "oca_partner_statement",
    name: "OCA partner statement (Odoo)",
    columns: OCA_STATEMENT.map(([column]) => column),
    columnOf: ocaStatementColumn,
    agesFrom: "due",
    note: "Day 30 counts as 30-60, day 60 as 60-90, and so on; by due date in the view shown; unapplied credit stands at its own date.",
  },
  {
    id: "erpnext",
    name: "ERPNext accounts receivable",
    columns: ERPNEXT.map(([column]) => column),
    columnOf: erpnextColumn,
    agesFrom: "chosen",
    note: "Due today is in 0-30; what is not due yet counts in the outstanding amount but in no column; unapplied credit stands at its own date.",
  },
  {
    id: "ledgersmb",
    name: "LedgerSMB aging",
    columns: LEDGERSMB,
    columnOf: ledgerSmbColumn,
    agesFrom: "chosen",
    note: "Due 30 days ahead or more is in no column; its query puts no date on payments, so its to-date moves the age but not the balance: payments after the as-of date are taken off there and not here.",
  },
];

function columnWithin(limits: Limits, days: number): string | null {
  return limits.find(([, last]) => days <= last)?.[0] ?? null;
}
