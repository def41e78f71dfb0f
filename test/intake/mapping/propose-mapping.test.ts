import { proposeMapping } from "../../../src/intake/mapping/propose-mapping";
import type { TableRule } from "../../../src/intake/recipe/recipe-schema";
import { parseRecipe, recipeText } from "../../../src/intake/recipe/recipe-text";
import { foundTableOf, type TableByHand } from "../../support/found-table-of";

const proposal = (table: TableByHand) => proposeMapping(foundTableOf(table));
const rules = (table: TableByHand, name: string): readonly TableRule[] =>
  proposal(table).recipe.tables.filter((rule) => rule.table === name);

const AGING: TableByHand = {
  preamble: ["TOWN OF ELM", "AGING REPORT"],
  asOf: "2026-10-31",
  headings: "Acct|Name|Charge Code|Bill No|Due Dt|Current|1-30|31-60|Over 60|Balance",
  rows: [
    "0001|ADAMS, A|WATER|501|10/01/2026|.00|20.00|.00|.00|20.00",
    "0001|ADAMS, A|PENALTY|501|10/13/2026|.00|2.00|.00|.00|2.00",
    "0002|BEST, B|UNAPPLIED||10/20/2026|(5.00)|.00|.00|.00|(5.00)",
  ],
};
const SUMMARY: TableByHand = {
  preamble: ["ACCOUNTS RECEIVABLE AGING SUMMARY"],
  asOf: "2026-10-31",
  headings: "Account No|Customer Name|Current|1-30 Days|31-60 Days|61+|Total",
  rows: ["1001|ADAMS, A|10.00|.00|.00|5.00|15.00", "1002|BEST, B|(3.00)|4.00|.00|.00|1.00"],
};
const REGISTER: TableByHand = {
  preamble: ["BILLING REGISTER"],
  headings: "Acct #|Customer|Usage (Gal)|Water Amt|Sewer Amt|Refuse|Late Fee|Total Due|Svc From|Svc To|Due Date",
  rows: [
    "10-01|GREY, A|3200|22.10|30.00|15.50|.00|67.60|09/15/26|10/15/26|11/13/26",
    "10-02|HALE, B|0|12.00|.00|15.50|1.20|28.70|09/15/26|10/15/26|11/13/26",
  ],
};
const HISTORY: TableByHand = {
  preamble: ["TRANSACTION HISTORY"],
  headings: "Account|Tran Date|Tran Type|Tran No|Amount|Balance",
  rows: [
    "7|10/13/2026|BILL|1|50.00|50.00",
    "7|10/14/2026|PAYMENT|2|-50.00|0.00",
    "8|10/15/2026|PENALTY|3|5.00|5.00",
    "8|10/16/2026|WRITE OFF|4|-5.00|0.00",
    "8|10/17/2026|NSF CHECK|5|50.00|50.00",
  ],
};
const PAYMENTS: TableByHand = {
  fileName: "payment-journal.csv",
  headings: "Receipt #|Pmt Date|Acct|Name|Tender|Check #|Batch|Pmt Amt",
  rows: ["9001|10/13/2026|0007|ADAMS|Check|114|B1|20.00", "9002|10/14/2026|0008|BEST|Cash||B1|30.00"],
};
const ADJUSTMENTS: TableByHand = {
  preamble: ["ADJUSTMENT REGISTER"],
  headings: "Adj #|Account|Adj Date|Reason|Adj Amt|Approved By",
  rows: [
    "1|0007|10/13/2026|Leak|-20.00|MT",
    "2|0008|10/14/2026|Billing error|5.00|MT",
    "3|0009|10/15/2026|Bad debt|-9.00|MT",
  ],
};
const READS: TableByHand = {
  preamble: ["METER READING LIST"],
  headings: "Account|Meter #|Prev Read|Curr Read|Read Date|Cons|Est",
  rows: ["0007|M1|100|132|10/13/2026|32|E", "0008|M2|200|250|10/14/2026|50|A"],
};
const ACCOUNTS: TableByHand = {
  fileName: "customer-list.csv",
  headings: "Acct No|Cust Name|Svc Addr|Class|Cycle|Route|Status|Open Date",
  rows: ["0007|ADAMS|1 ELM ST|RES|1|12|Active|01/13/2020", "0008|BEST|2 ELM ST|COM|1|12|Final|02/14/2021"],
};
const SERVICES: TableByHand = {
  fileName: "service-list.csv",
  headings: "Acct No|Svc|Rate Cd|Meter #|Mtr Sz|ERU",
  rows: ["0007|WA|W1|M1|5/8|1", "0007|SW|S1|||1", "0008|WA|W1|M2|5/8|2"],
};
const ARRANGEMENTS: TableByHand = {
  fileName: "payment-plans.csv",
  headings: "Agreement #|Account|Start Date|Installment Due|Installment Amt",
  rows: ["A1|0007|10/01/2026|10/15/2026|25.00", "A1|0007|10/01/2026|11/15/2026|25.00"],
};
const INVOICES: TableByHand = {
  headings: "customerID|invoiceNumber|InvoiceDate|DueDate|InvoiceAmount|SettledDate",
  rows: ["C1|0001|1/13/2026|2/12/2026|55.94|2/1/2026", "C2|0002|1/14/2026|2/13/2026|60.00|"],
};
const BANK: TableByHand = {
  preamble: ["First Bank - Account Activity"],
  headings: "Date|Description|Check #|Withdrawals|Deposits|Running Balance|Status",
  rows: [
    "10/31/26|HOLD||41.00|||Pending",
    "10/30/26|DEPOSIT|||934.18|5,934.18|Posted",
    "10/29/26|CHECK PAID|201|50.00||5,000.00|Posted",
  ],
};
const CASH: TableByHand = {
  preamble: ["Cash Ledger 101"],
  headings: "Receipt/Check|Date|Source|Deposit Slip|Amount|Type|Memo",
  rows: [
    "R-1|10/13/2026|COUNTER|22|10.00|Receipt|",
    "201|10/14/2026|AP||(5.00)|Check|",
    "J-1|10/15/2026|NSF|22|(1.00)|Journal|",
  ],
};
const LOCKBOX: TableByHand = {
  fileName: "lockbox-1013.csv",
  headings: "Batch|Seq|Account|Check No|Amount|Deposit Date",
  rows: ["1|1|0007|114|20.00|10/13/2026", "1|2|0008|115|30.00|10/13/2026"],
};
const ONLINE: TableByHand = {
  fileName: "online-settlement.csv",
  headings: "Transaction ID|Date|Account Number|Gross|Fee|Net|Status",
  rows: [
    "T1|10/13/2026|0007|50.00|1.50|48.50|Settled",
    "T2|10/14/2026|0008|60.00|1.80|58.20|Declined",
    "T3|10/15/2026|0007|50.00|0.00|50.00|Chargeback",
  ],
};
const RETURNS: TableByHand = {
  fileName: "ach-returns.csv",
  headings: "Individual ID|Individual Name|Return Date|Return Code|Trace Number|Amount",
  rows: ["0007|ADAMS|10/13/2026|R01|041000010000001|61.90", "0008|BEST|10/14/2026|C01|041000010000002|0.00"],
};

const CASES: readonly (readonly [string, TableByHand, readonly string[]])[] = [
  ["ar_aging_detail", AGING, ["accounts", "charges", "payments"]],
  ["ar_aging_summary", SUMMARY, ["accounts", "charges", "payments"]],
  ["aged_trial_balance", { ...SUMMARY, preamble: ["AGED TRIAL BALANCE"] }, ["accounts", "charges", "payments"]],
  ["billing_register", REGISTER, ["accounts", "charges"]],
  ["transaction_list", HISTORY, ["adjustments", "charges", "payments"]],
  ["payment_register", PAYMENTS, ["payments"]],
  ["adjustment_register", ADJUSTMENTS, ["adjustments"]],
  ["meter_reads", READS, ["reads", "services"]],
  ["account_list", ACCOUNTS, ["accounts"]],
  ["service_list", SERVICES, ["services"]],
  ["arrangement_list", ARRANGEMENTS, ["arrangements", "installments"]],
  ["invoice_list", INVOICES, ["applications", "charges", "payments"]],
  ["bank_statement", BANK, ["bank"]],
  ["cash_book", CASH, ["book_cash"]],
  ["lockbox", LOCKBOX, ["payments"]],
  ["online_payments", ONLINE, ["payments"]],
  ["ach_returns", RETURNS, ["payments"]],
];

test.each(CASES)("a table of the kind %s is known, asks nothing, and feeds its ledger tables", (kind, table, fed) => {
  const { recipe, questions, kind: guess } = proposal(table);
  expect({ kind: guess.value, questions }).toEqual({ kind, questions: [] });
  expect([...new Set(recipe.tables.map((rule) => rule.table))].sort()).toEqual(fed);
  expect(parseRecipe(recipeText(recipe), "r.json")).toEqual(recipe);
});

test("a credit code of an aging report becomes a payment with the sign turned, a penalty a charge of that kind", () => {
  expect(rules(AGING, "payments")).toMatchObject([
    { columns: { amount: "-{Balance}", date: "{@earliest|Due Dt|@as_of}" } },
  ]);
  expect(rules(AGING, "charges").map(({ columns }) => columns["kind"])).toEqual(["penalty", "other"]);
});

test("without dates each bucket is due its first day before the report's date, and a credit is a payment", () => {
  expect(rules(SUMMARY, "charges").map(({ columns }) => columns["due_date"])).toEqual([
    "{@as_of}",
    "{@as_of-1}",
    "{@as_of-31}",
    "{@as_of-61}",
  ]);
  expect(rules(SUMMARY, "payments")[0]).toMatchObject({
    onlyWhere: [{ column: "Current", is: "below zero" }],
    columns: { amount: "-{Current}", date: "{@as_of}" },
  });
});

test("without the report's date an aging summary asks for it and charges nothing", () => {
  const { preamble = [], headings = "", rows } = SUMMARY;
  const undated = { preamble, headings, rows };
  expect(proposal(undated).questions.map(({ id }) => id)).toEqual(["as-of"]);
  expect(rules(undated, "charges")).toEqual([]);
});

test("a register has a charge for each service, use on the metered ones, and never charges the total", () => {
  const charges = rules(REGISTER, "charges").map(({ columns }) => columns);
  expect(charges.map(({ service, kind, amount }) => [service, kind, amount])).toEqual([
    ["water", "volumetric", "{Water Amt}"],
    ["sewer", "volumetric", "{Sewer Amt}"],
    ["solid_waste", "fixed", "{Refuse}"],
    ["penalty", "penalty", "{Late Fee}"],
  ]);
  expect(charges.map(({ usage, usage_unit }) => [usage, usage_unit])).toEqual([
    ["{Usage (Gal)}", "gal"],
    ["{Usage (Gal)}", "gal"],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a history whose payments are below zero turns them, returned checks included", () => {
  expect(rules(HISTORY, "payments")).toMatchObject([
    { onlyWhere: [{ values: ["PAYMENT", "NSF CHECK"] }], columns: { amount: "-{Amount}", payment_id: "{Tran No}" } },
  ]);
  expect(rules(HISTORY, "adjustments")).toMatchObject([{ columns: { kind: "write_off", amount: "{Amount}" } }]);
});

test("a history whose payments have no sign takes a returned check back", () => {
  const unsigned = { ...HISTORY, rows: HISTORY.rows.map((row) => row.replace("-", "")) };
  expect(rules(unsigned, "payments").map(({ columns }) => columns["amount"])).toEqual(["{Amount}", "-{Amount}"]);
});

test("a transaction type that nobody knows is asked about", () => {
  const odd = { ...HISTORY, rows: [...HISTORY.rows, "9|10/18/2026|ZQX|6|1.00|1.00"] };
  expect(proposal(odd).questions).toMatchObject([{ id: "transaction-types", columns: ["Tran Type"] }]);
});

test("estimated reads are told by their code", () => {
  expect(rules(READS, "reads").map(({ columns, onlyWhere }) => [columns["estimated"], onlyWhere?.[0]?.is])).toEqual([
    ["Y", "one of"],
    ["N", "none of"],
  ]);
});

test("deposits add and withdrawals take away; a pending line is no data", () => {
  expect(rules(BANK, "bank")).toMatchObject([{ columns: { amount: "{Deposits}-{Withdrawals}" } }]);
  expect(proposal(BANK).recipe.leaveOut).toMatchObject([{ where: [{ column: "Status", values: ["Pending"] }] }]);
});

test("an amount beside a debit or credit mark takes its sign from the mark", () => {
  const marked: TableByHand = {
    fileName: "bank.csv",
    headings: "Date|Description|Amount|DR/CR",
    rows: ["10/30/26|DEPOSIT|934.18|CR", "10/29/26|CHECK|50.00|DR"],
  };
  expect(rules(marked, "bank").map(({ columns }) => columns["amount"])).toEqual(["-{Amount}", "{Amount}"]);
});

test("a declined payment moved no money and a chargeback takes it back", () => {
  expect(proposal(ONLINE).recipe.leaveOut).toMatchObject([{ where: [{ values: ["Declined"] }] }]);
  expect(rules(ONLINE, "payments").map(({ columns }) => columns["amount"])).toEqual(["{Gross}", "-{Gross}"]);
});

test("a notification of change is no return", () => {
  expect(proposal(RETURNS).recipe.leaveOut).toMatchObject([{ where: [{ column: "Return Code", values: ["C01"] }] }]);
  expect(rules(RETURNS, "payments")).toMatchObject([{ columns: { amount: "-{Amount}" } }]);
});

test("use by customer and month needs neither a meter nor a question", () => {
  const usage: TableByHand = {
    fileName: "water-usage.csv",
    headings: "cust_id|usage_ccf|usage_month|usage_year|cust_class|usage_date|cust_class_from_utility",
    rows: [
      "11|8|3|2014|COMMERCIAL|2014-03-13|W5",
      "12|9|3|2014|OTHER|2014-03-14|W1",
      "12|7|4|2014|OTHER|2014-04-14|W1",
    ],
  };
  const { questions, recipe } = proposal(usage);
  expect(questions).toEqual([]);
  expect(recipe.tables.map(({ table }) => table)).toEqual(["accounts", "services", "reads"]);
  expect(rules(usage, "reads")[0]?.columns).toMatchObject({
    meter_id: "{cust_id}",
    usage: "{usage_ccf}",
    usage_unit: "ccf",
  });
});

test("the ledger's own headings need no mapping", () => {
  const { kind, recipe } = proposal({
    fileName: "payments-2026.csv",
    headings: "payment_id|account_id|date|amount|colour",
    rows: ["P1|0007|2026-10-01|5.00|red"],
  });
  expect(kind).toMatchObject({ value: "payments", confidence: 1 });
  expect(recipe.tables).toEqual([
    {
      table: "payments",
      columns: { payment_id: "{payment_id}", account_id: "{account_id}", date: "{date}", amount: "{amount}" },
    },
  ]);
});

test("columns that fit no report leave the kind open and feed nothing", () => {
  const { questions, recipe } = proposal({ headings: "Colour|Shape", rows: ["red|round", "blue|square"] });
  expect(questions.map(({ id }) => id)).toEqual(["kind"]);
  expect(recipe.tables).toEqual([]);
});

test("a chosen kind is taken as it is", () => {
  expect(proposeMapping(foundTableOf(PAYMENTS), "lockbox").recipe.kind).toBe("lockbox");
});

test("confidential columns are left out, names are kept", () => {
  const { recipe } = proposal({
    ...ACCOUNTS,
    headings: `${ACCOUNTS.headings ?? ""}|SSN|Email`,
    rows: ACCOUNTS.rows.map((row) => `${row}|536-22-1845|a@elm.gov`),
  });
  expect(recipe.columns.filter(({ as }) => as === "left-out").map(({ name }) => name)).toEqual(["SSN", "Email"]);
});
