import { takeImpact } from "../../src/analyses/bill-impact/take-impact";
import { takeBillCases } from "../../src/analyses/billing/take-bill-cases";
import { collectionsArgs } from "../../src/analyses/collections/collections-args";
import { takeSettledDays } from "../../src/analyses/collections/take-settled-days";
import { prepareReceivables } from "../../src/analyses/receivables/preparation";
import { takeHistory } from "../../src/analyses/receivables/history";
import { takePosition } from "../../src/analyses/receivables/position";
import { prepareUnits } from "../../src/analyses/units/prepare-units";
import { ANALYSIS_QUERIES } from "../../src/analyses/registry";
import { ledgerClassesQuery } from "../../src/app/ledger-classes";
import { ledgerSpanQuery } from "../../src/app/ledger-span";
import { LEDGER_CHECKS } from "../../src/intake/checks/ledger-check";
import { REFERENCE_CHECKS } from "../../src/intake/checks/reference-check";
import { CONTROL_TOTALS } from "../../src/intake/tie-out";
import type { Database } from "../../src/ports/database";
import { kentSchedule } from "../support/kent-schedule";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";

const QUERIES = [
  ...ANALYSIS_QUERIES,
  ...[...LEDGER_CHECKS, ...REFERENCE_CHECKS].map(({ query }) => query),
  CONTROL_TOTALS,
  ledgerSpanQuery,
  ledgerClassesQuery,
];
const SETTING = { termsDays: 30, fifoScope: "account" } as const;

/** What a query declares is what the engine describes: the same columns, in order, of the same types, on both engines. */
describe.each(["wasm", "native"] as const)("queries on %s", (engine) => {
  let database: Database | null = null;
  beforeAll(async () => {
    database = await openEngine(engine);
    if (database === null) return;
    await loadLedgerRows(database, {});
    await prepareReceivables(database, SETTING);
    const rules = { ...SETTING, knownOn: null, credits: "fifo" } as const;
    await takeHistory(database, { ...rules, days: ["2026-10-31"] });
    await takeSettledDays(database, collectionsArgs({ from: "2026-10-01", to: "2026-10-31" }), {});
    await takePosition(database, { ...rules, asOf: "2026-10-31" });
    await prepareUnits(database);
    await takeBillCases(database, { schedule: kentSchedule(), from: "2026-10-01", to: "2026-10-31" });
    await takeImpact(database, { prices: [], months: 1 });
  });
  afterAll(() => database?.close());

  it.each(QUERIES.map((query) => [query.name, query] as const))("%s returns what it declares", async (_, query) => {
    if (database === null) return;
    const described = await database.describe(query.sql, query.params.length);
    const declared = Object.entries(query.columns).map(([name, { type }]) => ({ name, type }));
    expect(described).toEqual(declared);
  });

  it.each(QUERIES.map((query) => [query.name, query] as const))("%s names each parameter it uses", (_, query) => {
    const used = new Set(query.sql.replace(/--[^\n]*/g, "").match(/\$\d+/g));
    expect([...used].sort()).toEqual(query.params.map((_name, index) => `$${index + 1}`).sort());
  });
});

/** The native engine is an optional dependency: where it is missing, the wasm half of these tests stands alone. */
async function openEngine(engine: "wasm" | "native"): Promise<Database | null> {
  try {
    return await openTestDatabase(engine);
  } catch (error) {
    if (engine === "wasm") throw error;
    process.stderr.write("skipped: the native engine is not installed here\n");
    return null;
  }
}
