import { aging } from "../../src/analyses/aging/aging";
import { type AgingArgs, agingArgs } from "../../src/analyses/aging/aging-args";
import type { AgingResult } from "../../src/analyses/aging/aging-result";
import { drillDown } from "../../src/analyses/aging/drill-down";
import { drillReport } from "../../src/analyses/aging/report/drill-report";
import type { RunContext } from "../../src/analyses/analysis";
import { DEFAULT_RULES } from "../../src/analyses/receivables/receivable-rules";
import { readTie } from "../../src/analyses/tie/read-tie";
import { agingBuckets, DEFAULT_AGING_EDGES } from "../../src/domain/aging-bucket";
import { defaultAllowanceRate } from "../../src/domain/allowance-rate";
import type { Database } from "../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

const AS_OF = "2026-09-30";

/** The small city with holds, an account fee that is no utility's, entries made late and credit that nothing can use. */
function busyCity(): LedgerRows {
  const city = smallCity();
  return {
    ...city,
    charges: [
      ...(city.charges ?? []),
      {
        charge_id: "X1",
        account_id: "0012",
        service: "alarm fee",
        bill_date: "2026-09-02",
        due_date: "2026-09-22",
        amount_cents: 1500,
      },
      {
        charge_id: "X2",
        account_id: "0017",
        bill_date: "2026-09-28",
        due_date: "2026-10-18",
        amount_cents: 99,
        entered_at: "2026-10-02T09:00:00",
      },
      {
        charge_id: "X3",
        account_id: "0020",
        service: "water",
        bill_date: "2026-10-03",
        due_date: "2026-10-23",
        amount_cents: 4321,
      },
    ],
    payments: [
      ...(city.payments ?? []),
      {
        payment_id: "Y1",
        account_id: "0021",
        date: "2026-09-29",
        amount_cents: 777,
        entered_at: "2026-10-01T09:00:00",
      },
      { payment_id: "Y2", account_id: "0098", date: "2026-09-29", amount_cents: 5000 },
    ],
    adjustments: [
      ...(city.adjustments ?? []),
      { adjustment_id: "Z1", account_id: "0097", date: "2026-09-20", amount_cents: -250 },
    ],
    holds: [
      { account_id: "0013", kind: "dispute", start_date: "2026-08-01" },
      { account_id: "0014", kind: "medical", start_date: "2026-09-30", end_date: "2026-10-30" },
      { account_id: "0019", kind: "bankruptcy", start_date: "2026-01-01" },
    ],
  };
}

const ASKED: AgingArgs = agingArgs({
  asOf: AS_OF,
  by: ["cycle", "inside", "source"],
  lists: ["accounts", "items"],
  minimumCents: 1000,
  clocks: "both",
});

/** A load with one control that agrees and one that is a cent off. */
const LOADED: Pick<RunContext, "tieOut" | "findings"> = {
  tieOut: [
    { table: "charges", measure: "rows", source: 324, ledger: 324, difference: 0, unit: "count" },
    { table: "payments", measure: "amount", source: 100_00, ledger: 99_99, difference: -1, unit: "cents" },
  ],
  findings: [{ code: "sample", severity: "warning", message: "Look here.", count: 2, amountCents: null, sample: [] }],
};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, busyCity());
});
afterAll(() => database.close());

/** Sides that differ from the accounts: the billing system counted what is dated later, the ledger closed before late entries. */
async function contextWith(glCents: number | null): Promise<RunContext> {
  const paidLater = (busyCity().payments ?? []).filter(({ date }) => date > AS_OF);
  const later = 4321 - sum(paidLater.map(({ amount_cents }) => amount_cents));
  const own = await readTie(database, { ...DEFAULT_RULES, asOf: AS_OF, controlCents: null, glCents: null });
  const controlCents = own.accountsCents + later;
  const tie = await readTie(database, { ...DEFAULT_RULES, asOf: AS_OF, controlCents, glCents });
  return { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv", "payments.csv"], ...LOADED, tie };
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

function held(result: AgingResult, hold: string): number {
  return result.byHold.find(({ key }) => key.hold === hold)?.total ?? 0;
}

testWithLibreOffice("every table and total of the full aging recalculates to the engine's cents", async () => {
  const result = await aging.run(database, ASKED);
  const late = -99 + 777;
  const context = await contextWith(result.totalCents + late);
  const book = await recalculatedReport(aging.report(result, context));
  expect(book.errors).toEqual([]);
  for (const [table, groups] of [
    ["AgingByService", result.byService],
    ["AgingBySource", result.bySource],
    ["AgingByClass", result.byClass],
    ["AgingByCycle", result.byCycle],
    ["AgingByInside", result.byInside],
    ["AgingByHold", result.byHold],
    ["AgingGroups", result.groups],
    ["AgingByAccount", result.accounts ?? []],
    ["AgingCreditBalances", result.creditBalances?.accounts ?? []],
  ] as const) {
    expect([table, book.column(table, "Total ($)").map(cents)]).toEqual([table, groups.map(({ total }) => total)]);
  }
  const owing = sum((result.accounts ?? []).map(({ total }) => total));
  const credit = result.creditBalances?.totalCents ?? 0;
  const listed = sum((result.items ?? []).map(({ openCents }) => openCents));
  const other = held(result, "medical") + held(result, "bankruptcy");
  expect([held(result, "dispute"), other, credit, result.belowMinimum?.group.total].every((each) => each !== 0)).toBe(
    true,
  );
  for (const [name, expected] of [
    ["Aging_Total", result.totalCents],
    ["Aging_Disputed", held(result, "dispute")],
    ["Aging_OnHold", other],
    ["Aging_NoHold", held(result, "none")],
    ["Aging_Owing", owing],
    ["Aging_InCredit", credit],
    ["Aging_UnappliedCash", result.unapplied.find(({ kind }) => kind === "payment")?.amountCents],
    ["Aging_UnappliedOther", -250],
    ["Aging_GroupsTotal", result.totalCents],
    ["Aging_ItemsListed", listed],
    ["Aging_ItemsBelow", result.belowMinimum?.group.total],
    ["Aging_ItemsTotal", result.totalCents],
    ["Aging_Books", result.totalCents],
    ["Aging_Known", result.totalCents + late],
    ["Aging_ClockDifference", -late],
  ] as const) {
    expect([name, cents(book.named(name))]).toEqual([name, expected]);
  }
  const { views } = result.clocks;
  const differences = (views?.books.buckets ?? []).map(
    ({ amountCents }, index) => amountCents - (views?.known.buckets[index]?.amountCents ?? 0),
  );
  expect(book.column("AgingClocks", "Difference ($)").slice(0, -1).map(cents)).toEqual(differences);
});

testWithLibreOffice("what is past due, the allowance and the controls of the load recalculate too", async () => {
  const result = await aging.run(database, ASKED);
  const book = await recalculatedReport(aging.report(result, await contextWith(null)));
  const late = sum(result.buckets.slice(1).map(({ amountCents }) => amountCents));
  expect(cents(book.named("Aging_PastDue"))).toBe(late);
  expect(book.named("Aging_PastDueShare")).toBeCloseTo(late / result.totalCents, 10);
  const allowances = agingBuckets(DEFAULT_AGING_EDGES).map((bucket, index) =>
    Math.round(Math.max(0, result.buckets[index]?.amountCents ?? 0) * defaultAllowanceRate(bucket)),
  );
  expect(book.column("AgingSummary", "Allowance ($)").map(cents)).toEqual([...allowances, 0]);
  expect(cents(book.named("Aging_Net"))).toBe(result.totalCents - sum(allowances));
  expect([book.named("Check_AgingControl_1"), book.named("Check_AgingControl_2")]).toEqual(["PASS", "FAIL"]);
});

testWithLibreOffice(
  "each sheet of the aging ties out to the accounts, and the bridge leads to the sides that differ",
  async () => {
    const result = await aging.run(database, ASKED);
    const book = await recalculatedReport(aging.report(result, await contextWith(result.totalCents + 678)));
    for (const sheet of ["Aging", "AgingGroups", "AgingAccounts", "AgingCredits", "AgingItems", "AgingClocks"]) {
      const verdicts = ["Accounts", "Buckets", "Control", "Gl", "Control_Bridge", "Gl_Bridge"].map((side) =>
        book.named(`Tie_${sheet}_${side}`),
      );
      expect([sheet, verdicts]).toEqual([sheet, ["PASS", "PASS", "FAIL", "FAIL", "PASS", "PASS"]]);
    }
    // To the billing system: 43.21 billed on October 3 less what was paid on October 26. To the ledger: without 0.99 billed and with 7.77 owed that were entered in October.
    expect(book.column("TieAgingBridge", "Step")).toEqual([
      "Sum of all accounts",
      "Dated after the as-of date: charges (1)",
      "Dated after the as-of date: payments (3)",
      "Not explained",
      "Sum of all accounts",
      "Entered after the as-of date: charges (1)",
      "Entered after the as-of date: payments (1)",
      "Not explained",
    ]);
    const tables = ["Service", "Source", "Class", "Cycle", "Hold", "Account"].map((by) => `AgingBy${by}`);
    for (const check of ["Ledger", "EachAccount", ...tables, "Clocks"])
      expect([check, book.named(`Check_${check}`)]).toEqual([check, "PASS"]);
  },
);

testWithLibreOffice(
  "the documents behind a cell recalculate: open = amount - applied, and their sum is the cell",
  async () => {
    const args = agingArgs({ asOf: AS_OF });
    const cell = { keys: { service: "water" }, bucket: null };
    const result = await drillDown(database, args, { cell, top: 12 });
    expect(result.count).toBeGreaterThan(12);
    const book = await recalculatedReport(drillReport(result, args, await contextWith(null)));
    expect(book.errors).toEqual([]);
    expect(book.column("DrillDocuments", "Open ($)").map(cents)).toEqual(
      result.documents.map(({ openCents }) => openCents),
    );
    expect(book.column("DrillDocuments", "Applied ($)").map(cents)).toEqual(
      result.documents.map(({ applied }) => sum(applied.map((each) => each.cents))),
    );
    const listed = sum(result.documents.map(({ openCents }) => openCents));
    expect(["Drill_Listed", "Drill_Others", "Drill_Total"].map((name) => cents(book.named(name)))).toEqual([
      listed,
      result.totalCents - listed,
      result.totalCents,
    ]);
    expect(book.named("Check_Drill")).toBe("PASS");
  },
);

test.each([
  ["the full aging", async () => aging.report(await aging.run(database, ASKED), await contextWith(1))],
  [
    "the aging by calendar months",
    async () =>
      aging.report(
        await aging.run(database, agingArgs({ asOf: AS_OF, bucketsBy: "months", months: 3, lists: ["accounts"] })),
        await contextWith(null),
      ),
  ],
  [
    "the aging of credits in their own buckets",
    async () =>
      aging.report(await aging.run(database, agingArgs({ asOf: AS_OF, credits: "own" })), await contextWith(null)),
  ],
  [
    "an empty ledger's cell",
    async () => {
      const args = agingArgs({ asOf: "2020-01-01" });
      return drillReport(
        await drillDown(database, args, { cell: { keys: {}, bucket: null }, top: 5 }),
        args,
        await contextWith(null),
      );
    },
  ],
  [
    "the documents behind a cell",
    async () => {
      const args = agingArgs({ asOf: AS_OF });
      return drillReport(
        await drillDown(database, args, { cell: { keys: {}, bucket: null }, top: 9 }),
        args,
        await contextWith(null),
      );
    },
  ],
] as const)("Microsoft's validator finds nothing wrong with the workbook of %s", async (_, report) => {
  expect(await openXmlErrors(await writtenReport(await report()))).toEqual([]);
});
