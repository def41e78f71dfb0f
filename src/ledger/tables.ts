import type { LedgerTable } from "./table";

/**
 * The canonical ledger. A CSV named after a table with these headers needs no mapping.
 * Amounts in CSV are dollars, in the engine whole cents; dates are `YYYY-MM-DD`.
 */
export const LEDGER_TABLES: readonly LedgerTable[] = [
  {
    name: "accounts",
    about: "A customer's account at a service address.",
    id: "account_id",
    columns: [
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it." },
      { name: "customer_name", type: "text", required: false, about: "Confidential; never leaves the machine." },
      { name: "service_address", type: "text", required: false, about: "Where the service is taken." },
      { name: "mailing_address", type: "text", required: false, about: "Where the bill goes." },
      { name: "customer_class", type: "text", required: false, about: "Residential, commercial … as the city names its classes." },
      { name: "cycle", type: "text", required: false, about: "Billing cycle." },
      { name: "route", type: "text", required: false, about: "Reading route." },
      { name: "inside_city", type: "yes-no", required: false, about: "Inside the city limits." },
      { name: "occupancy", type: "text", required: false, about: "Who lives there: the owner or a tenant.", oneOf: ["owner", "tenant"] },
      { name: "status", type: "text", required: false, about: "State of the account.", oneOf: ["active", "inactive", "final"] },
      { name: "opened_date", type: "date", required: false, about: "First day." },
      { name: "closed_date", type: "date", required: false, about: "Last day." },
      { name: "parcel_id", type: "text", required: false, about: "County parcel, for liens." },
    ],
  },
  {
    name: "services",
    about: "A service that an account takes, from its start to its end.",
    id: null,
    columns: [
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "service", type: "text", required: true, about: "water, sewer, storm, solid_waste, or another service by name." },
      { name: "rate_code", type: "text", required: false, about: "The rate schedule line the bill was priced with." },
      { name: "meter_id", type: "text", required: false, about: "Meter number." },
      { name: "meter_size", type: "text", required: false, about: "Meter size in inches, as printed: 5/8, 1.5." },
      { name: "units", type: "quantity", required: false, about: "Billing units: ERU, containers or dwelling units." },
      { name: "start_date", type: "date", required: false, about: "First day." },
      { name: "end_date", type: "date", required: false, about: "Last day." },
    ],
  },
  {
    name: "charges",
    about: "One charge line of a bill. A negative amount is a credit.",
    id: "charge_id",
    columns: [
      { name: "charge_id", type: "text", required: true, about: "Number of the charge line." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "service", type: "text", required: true, about: "water, sewer, storm, solid_waste, or another service by name." },
      { name: "kind", type: "text", required: true, about: "What sort of entry this is.", oneOf: ["fixed", "volumetric", "minimum", "penalty", "fee", "tax", "installment", "refund", "other"] },
      { name: "bill_id", type: "text", required: false, about: "The bill it belongs to." },
      { name: "bill_date", type: "date", required: true, about: "Date of the bill." },
      { name: "due_date", type: "date", required: false, about: "Day it is due; due on the as-of date is not late." },
      { name: "period_start", type: "date", required: false, about: "First day of the service period." },
      { name: "period_end", type: "date", required: false, about: "Last day of the service period." },
      { name: "usage", type: "quantity", required: false, about: "Billed use in usage_unit." },
      { name: "usage_unit", type: "text", required: false, about: "ccf, kgal, gal, cf or m3." },
      { name: "rate_code", type: "text", required: false, about: "The rate schedule line the bill was priced with." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "entered_at", type: "moment", required: false, about: "When it was entered: the second clock." },
      { name: "entered_by", type: "text", required: false, about: "Who entered it." },
    ],
  },
  {
    name: "payments",
    about: "Money received (positive) or taken back (negative).",
    id: "payment_id",
    columns: [
      { name: "payment_id", type: "text", required: true, about: "Number of the payment." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "reverses_payment_id", type: "text", required: false, about: "The payment that this one takes back, as for a returned check.", refersTo: "payments" },
      { name: "bill_id", type: "text", required: false, about: "The bill it belongs to." },
      { name: "service", type: "text", required: false, about: "water, sewer, storm, solid_waste, or another service by name." },
      { name: "method", type: "text", required: false, about: "How: check, card, ach, cash, online …" },
      { name: "reference", type: "text", required: false, about: "Check or confirmation number." },
      { name: "batch_id", type: "text", required: false, about: "Deposit batch." },
      { name: "fee", type: "money", required: false, about: "Processing fee in dollars." },
      { name: "entered_at", type: "moment", required: false, about: "When it was entered: the second clock." },
      { name: "entered_by", type: "text", required: false, about: "Who entered it." },
    ],
  },
  {
    name: "adjustments",
    about: "A change of what is owed that is neither a bill nor money: negative reduces it.",
    id: "adjustment_id",
    columns: [
      { name: "adjustment_id", type: "text", required: true, about: "Number of the adjustment." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "kind", type: "text", required: true, about: "What sort of entry this is.", oneOf: ["credit_note", "correction", "leak", "penalty_waiver", "write_off", "reinstatement", "transfer_in", "transfer_out", "refund", "deposit_applied"] },
      { name: "service", type: "text", required: false, about: "water, sewer, storm, solid_waste, or another service by name." },
      { name: "bill_id", type: "text", required: false, about: "The bill it belongs to." },
      { name: "due_date", type: "date", required: false, about: "Day it is due; due on the as-of date is not late." },
      { name: "reason", type: "text", required: false, about: "Why, in words." },
      { name: "approved_by", type: "text", required: false, about: "Who approved it." },
      { name: "entered_at", type: "moment", required: false, about: "When it was entered: the second clock." },
      { name: "entered_by", type: "text", required: false, about: "Who entered it." },
    ],
  },
  {
    name: "applications",
    about: "How much of a payment or reduction settles which charge or increase.",
    id: null,
    columns: [
      { name: "from_id", type: "text", required: true, about: "A payment or a reducing adjustment." },
      { name: "to_id", type: "text", required: true, about: "A charge or an increasing adjustment." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "entered_at", type: "moment", required: false, about: "When it was entered: the second clock." },
    ],
  },
  {
    name: "reads",
    about: "One meter read.",
    id: null,
    columns: [
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "meter_id", type: "text", required: true, about: "Meter number." },
      { name: "read_date", type: "date", required: true, about: "Day of the read." },
      { name: "reading", type: "quantity", required: false, about: "Meter reading." },
      { name: "previous_reading", type: "quantity", required: false, about: "The reading before." },
      { name: "usage", type: "quantity", required: false, about: "Billed use in usage_unit." },
      { name: "usage_unit", type: "text", required: false, about: "ccf, kgal, gal, cf or m3." },
      { name: "estimated", type: "yes-no", required: false, about: "Estimated, not read." },
    ],
  },
  {
    name: "arrangements",
    about: "A payment arrangement.",
    id: "arrangement_id",
    columns: [
      { name: "arrangement_id", type: "text", required: true, about: "Number of the arrangement." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "start_date", type: "date", required: true, about: "First day." },
      { name: "terms", type: "text", required: false, about: "Terms in words." },
      { name: "status", type: "text", required: false, about: "State of the account." },
      { name: "includes_current", type: "yes-no", required: false, about: "Current bills must be paid as well." },
    ],
  },
  {
    name: "installments",
    about: "One installment of an arrangement.",
    id: null,
    columns: [
      { name: "arrangement_id", type: "text", required: true, about: "Number of the arrangement.", refersTo: "arrangements" },
      { name: "due_date", type: "date", required: true, about: "Day it is due; due on the as-of date is not late." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
    ],
  },
  {
    name: "notices",
    about: "A notice sent.",
    id: "notice_id",
    columns: [
      { name: "notice_id", type: "text", required: true, about: "Number of the notice." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "kind", type: "text", required: true, about: "What sort of entry this is.", oneOf: ["reminder", "delinquent", "shutoff", "lien"] },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "address_role", type: "text", required: false, about: "Whom it was sent to.", oneOf: ["owner", "occupant"] },
      { name: "method", type: "text", required: false, about: "How: check, card, ach, cash, online …" },
      { name: "amount", type: "money", required: false, about: "Dollars." },
    ],
  },
  {
    name: "service_orders",
    about: "Field work asked for and done.",
    id: "order_id",
    columns: [
      { name: "order_id", type: "text", required: true, about: "Number of the order." },
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "kind", type: "text", required: true, about: "What sort of entry this is.", oneOf: ["shutoff", "turn_on", "leak_check", "read", "maintenance"] },
      { name: "requested_date", type: "date", required: true, about: "Day it was asked for." },
      { name: "completed_date", type: "date", required: false, about: "Day it was done." },
      { name: "result", type: "text", required: false, about: "What was done." },
      { name: "crew", type: "text", required: false, about: "Who did it." },
    ],
  },
  {
    name: "holds",
    about: "A reason not to pursue an account for a time.",
    id: null,
    columns: [
      { name: "account_id", type: "text", required: true, about: "The account number as the billing system prints it.", refersTo: "accounts" },
      { name: "kind", type: "text", required: true, about: "What sort of entry this is.", oneOf: ["medical", "dispute", "bankruptcy", "arrangement", "other"] },
      { name: "start_date", type: "date", required: true, about: "First day." },
      { name: "end_date", type: "date", required: false, about: "Last day." },
      { name: "note", type: "text", required: false, about: "In words." },
    ],
  },
  {
    name: "book_cash",
    about: "One entry of the cash book.",
    id: "entry_id",
    columns: [
      { name: "entry_id", type: "text", required: true, about: "Number of the entry." },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "kind", type: "text", required: false, about: "What sort of entry this is.", oneOf: ["receipt", "disbursement", "adjustment"] },
      { name: "reference", type: "text", required: false, about: "Check or confirmation number." },
      { name: "batch_id", type: "text", required: false, about: "Deposit batch." },
      { name: "source", type: "text", required: false, about: "Where it comes from." },
      { name: "account_code", type: "text", required: false, about: "General ledger account." },
    ],
  },
  {
    name: "bank",
    about: "One line of the bank statement.",
    id: "line_id",
    columns: [
      { name: "line_id", type: "text", required: true, about: "Number of the line." },
      { name: "date", type: "date", required: true, about: "Effective date in the books." },
      { name: "amount", type: "money", required: true, about: "Dollars." },
      { name: "reference", type: "text", required: false, about: "Check or confirmation number." },
      { name: "description", type: "text", required: false, about: "Text of the bank." },
      { name: "type_code", type: "text", required: false, about: "The bank’s code." },
      { name: "statement_balance", type: "money", required: false, about: "Balance after the line, in dollars." },
    ],
  },
  {
    name: "control",
    about: "A total that the exporting system printed; the tie-out compares the ledger with it.",
    id: null,
    columns: [
      { name: "table", type: "text", required: true, about: "The ledger table the total is about." },
      { name: "measure", type: "text", required: true, about: "rows, amount, balance …" },
      { name: "value", type: "money", required: true, about: "The total: dollars, or a count for rows." },
      { name: "source", type: "text", required: false, about: "Where it comes from." },
    ],
  },
];

/**
 * The definition of one table.
 * @throws Error when there is no such table: a bug, names come from the definition itself
 */
export function ledgerTable(name: string): LedgerTable {
  const table = LEDGER_TABLES.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no ledger table ${name}`);
  return table;
}
