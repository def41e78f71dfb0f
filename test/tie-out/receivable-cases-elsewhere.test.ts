import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ceiMonthlySales, ceiTotalSales } from "../../src/domain/collection-measure";
import { caseFolder, caseWords, expectCaseAnswer, jsonAnswer } from "../support/case-answer";
import { canonicalFiles, folderWith } from "../support/command-line";
import { caseLedger, centsOf, publishedCase, type ReceivableCase } from "../support/receivable-case";

/** Every case as aging is asked for on the command line: test/tie-out/receivable-cases.test.ts. */
describe("case 18 as other systems would draw it", () => {
  interface WhatIfDocument {
    readonly other_systems: readonly {
      readonly system: string;
      readonly columns: readonly { readonly column: string; readonly count: number; readonly amount: string }[];
      readonly no_column: { readonly count: number; readonly amount: string };
    }[];
  }
  const each = publishedCase("18");
  /** The case's name of each system, and of what stands in none of its columns. */
  const systems = [
    ["oca_aged_partner_balance", "oca_aged_partner_balance", "none"],
    ["oca_partner_statement", "oca_partner_statement", "none"],
    ["erpnext", "erpnext_due_date", "none"],
    ["ledgersmb", "ledgersmb_use_duedate", "NO BUCKET (<= -30)"],
  ] as const;
  let document: WhatIfDocument;
  beforeAll(async () => {
    document = await jsonAnswer<WhatIfDocument>("what-if", await caseFolder(each), caseWords(each));
  });

  test.each(systems)("%s", (system, name, none) => {
    const printed: Readonly<Record<string, string>> = each.expected.other_systems?.[name] ?? {};
    const view = document.other_systems.find((one) => one.system === system);
    const columns = (view?.columns ?? []).map(({ column, amount }) => [column, centsOf(amount)] as const);
    const expected = Object.entries(printed).filter(([column]) => column !== none);
    // The case writes LedgerSMB's days behind the column: "c30 (30..59)".
    expect(Object.fromEntries(columns)).toEqual(
      Object.fromEntries(expected.map(([column, amount]) => [column.replace(/ \(.*/, ""), centsOf(amount)])),
    );
    expect(centsOf(view?.no_column.amount ?? "")).toBe(centsOf(printed[none] ?? "0"));
    expect(view?.no_column.count).toBe(Number(printed[none] ?? "0"));
  });
});

test("case 23: written off, recovered and net, by the roll-forward", async () => {
  interface RollForwardDocument {
    readonly period: { readonly written_off: string; readonly recovered: string };
  }
  const each = publishedCase("23");
  const words = ["--from", "2026-01-01", "--to", "2026-12-31"];
  const { period } = await jsonAnswer<RollForwardDocument>("roll-forward", await caseFolder(each), words);
  const effect = each.expected.allowance_effect;
  expect(-centsOf(period.written_off)).toBe(centsOf(effect?.written_off_2026 ?? ""));
  expect(centsOf(period.recovered)).toBe(centsOf(effect?.recovered_2026 ?? ""));
  expect(-centsOf(period.written_off) - centsOf(period.recovered)).toBe(centsOf(effect?.net ?? ""));
});

test("case 26: both published forms of the collection effectiveness index", () => {
  const file = resolve(__dirname, "../fixtures/cases/aging/26-cei-two-published-answers.json");
  const { inputs, expected } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly inputs: Readonly<Record<"beginning" | "sales" | "ending_total" | "ending_current", string>> & {
      readonly months: number;
    };
    readonly expected: Readonly<Record<"cei_monthly_average_sales" | "cei_total_sales", string>>;
  };
  const period = {
    beginningCents: centsOf(inputs.beginning),
    salesCents: centsOf(inputs.sales),
    endingCents: centsOf(inputs.ending_total),
    currentCents: centsOf(inputs.ending_current),
    days: 92,
    months: inputs.months,
  };
  expect(ceiMonthlySales(period)?.toFixed(2)).toBe(expected.cei_monthly_average_sales);
  expect(ceiTotalSales(period)?.toFixed(2)).toBe(expected.cei_total_sales);
});

/** The shapes in which billing systems export one and the same returned check; `change` makes each of case 21's rows. */
describe("case 21 as exported", () => {
  const each = publishedCase("21");
  const rows = caseLedger(each);
  const taken = { from_id: "P", to_id: "B", amount_cents: -120_00, date: "2026-02-18" };
  const toReversal = { from_id: "P", to_id: "RV", amount_cents: 120_00, date: "2026-02-18" };
  const applied = { from_id: "P", to_id: "B", amount_cents: 120_00, date: "2026-02-06" };
  const received = (rows.payments ?? []).filter(({ payment_id }) => payment_id === "P");
  const unlinked = (rows.payments ?? []).map((payment) => ({ ...payment, reverses_payment_id: null }));
  const correction = { adjustment_id: "RV", account_id: "C1", date: "2026-02-18", due_date: "2026-02-18" };

  test.each([
    ["the reversal names its payment, and is not applied to", { applications: [applied] }],
    ["the reversal names its payment, and the application is taken back too", { applications: [applied, taken] }],
    ["all three", { applications: [applied, taken, toReversal] }],
    [
      "the reversal names nothing, the applications are moved to it",
      { payments: unlinked, applications: [applied, taken, toReversal] },
    ],
    [
      "the reversal names nothing, only an application leads to it",
      { payments: unlinked, applications: [applied, toReversal] },
    ],
    [
      "the reversal is an adjustment, the applications are moved to it",
      {
        payments: received,
        adjustments: [{ ...correction, amount_cents: 120_00, kind: "correction" }],
        applications: [applied, taken, toReversal],
      },
    ],
  ])("%s", async (_, change) => {
    const folder = await folderWith(canonicalFiles({ ...rows, ...change }));
    await expectCaseAnswer(each, each.expected, folder);
  });

  test("without applications, oldest first", async () => {
    const folder = await folderWith(canonicalFiles({ ...rows, applications: [] }));
    await expectCaseAnswer(each, { ...each.expected, credits: "fifo" }, folder);
  });
});

/** Where a case's applications are oldest first, the same documents without them must say the same. */
test.each(["03", "04", "13", "21", "23"])("case %s says the same without applications, oldest first", async (id) => {
  const each: ReceivableCase = { ...publishedCase(id), applications: [] };
  const reversal = caseLedger(publishedCase(id)).payments ?? [];
  const folder = await folderWith(canonicalFiles({ ...caseLedger(each), payments: reversal }));
  await expectCaseAnswer(each, { ...each.expected, credits: "fifo" }, folder);
});
