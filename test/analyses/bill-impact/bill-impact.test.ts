import type { RunContext } from "../../../src/analyses/analysis";
import { billImpact } from "../../../src/analyses/bill-impact/bill-impact";
import { USUAL_IMPACT } from "../../../src/analyses/bill-impact/bill-impact-args";
import type { BillImpactResult } from "../../../src/analyses/bill-impact/bill-impact-result";
import { impactAccountsReport } from "../../../src/analyses/bill-impact/report/impact-accounts-report";
import { DEFAULT_RULES } from "../../../src/analyses/receivables/receivable-rules";
import { runRevenueProof } from "../../../src/analyses/revenue-proof/run-revenue-proof";
import { CHANGE_REASONS } from "../../../src/domain/rates/line-reason";
import type { Database } from "../../../src/ports/database";
import { scheduleOf } from "../../support/kent-schedule";
import { type ChargeRow, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

const CONTEXT: RunContext = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };

/**
 * Water: at least 3 units; tiers to 10 and above. Sewer: a fixed charge by meter and 2.00 a unit. Storm: an amount for each ERU
 * and a tax of 10 percent on it.
 */
const tariff = (name: string, rates: Readonly<Record<"low" | "high" | "meter" | "sewer" | "eru", number>>) =>
  scheduleOf({
    ratebookRates: 1,
    utility: name,
    usageUnit: "ccf",
    editions: [
      {
        effective: "2026-01-01",
        charges: [
          {
            charge: "usage",
            id: "water",
            service: "water",
            atLeast: 3,
            blocks: [{ to: 10, rate: rates.low }, { rate: rates.high }],
          },
          {
            charge: "fixed",
            id: "sewer-base",
            service: "sewer",
            amount: { by: ["meter"], values: { "5/8": rates.meter, "2": 40 } },
          },
          { charge: "usage", id: "sewer-use", service: "sewer", rate: rates.sewer },
          { charge: "fixed", id: "storm", service: "storm", amount: rates.eru, times: "eru" },
          { charge: "percent", id: "storm-tax", service: "storm", kind: "tax", rate: 0.1, of: ["storm"] },
        ],
      },
    ],
  });

const NOW = tariff("Testville", { low: 4, high: 3, meter: 10, sewer: 2, eru: 5 });
const NEW = tariff("Testville, proposed", { low: 5, high: 6, meter: 12, sewer: 2, eru: 5 });

const bill = (account: string, month: number, charge: Partial<ChargeRow>): ChargeRow => ({
  charge_id: `${account}-${charge.service ?? "water"}-${month}`,
  account_id: account,
  bill_id: `B${account}-${month}`,
  bill_date: `2026-0${month}-05`,
  usage_unit: "ccf",
  amount_cents: 1,
  ...charge,
});

/**
 * 1, a home: 2 ccf in May (the minimum of 3) and 12 ccf in June, with sewer. 2, a vacant home: nothing used. 3, a shop: storm of
 * 4 ERU only. 4, a home whose meter is not known: its sewer cannot be priced, its water can. 5, not on file.
 */
async function impact(database: Database): Promise<BillImpactResult> {
  await loadLedgerRows(database, {
    accounts: [
      { account_id: "77-1", customer_class: "home" },
      { account_id: "77-2", customer_class: "home" },
      { account_id: "77-3", customer_class: "shop" },
      { account_id: "77-4", customer_class: "home" },
      { account_id: "77-6", customer_class: "home" },
    ],
    services: [
      { account_id: "77-1", service: "sewer", meter_size: "5/8" },
      { account_id: "77-2", service: "sewer", meter_size: "5/8" },
      { account_id: "77-3", service: "storm", units: 4 },
    ],
    charges: [
      bill("77-1", 5, { usage: 2 }),
      bill("77-1", 5, { service: "sewer", usage: 2 }),
      bill("77-1", 6, { usage: 12 }),
      bill("77-1", 6, { service: "sewer", usage: 12 }),
      bill("77-2", 5, { usage: 0 }),
      bill("77-2", 5, { service: "sewer", usage: 0 }),
      bill("77-3", 5, { service: "storm", usage: null }),
      bill("77-4", 6, { usage: 5 }),
      bill("77-4", 6, { service: "sewer", usage: 5, amount_cents: 2000 }),
      bill("77-5", 6, { usage: 4 }),
      bill("77-5", 6, { service: "penalty", kind: "penalty", usage: null }),
    ],
  });
  const days = { from: "2026-05-01", to: "2026-06-30" };
  const [existing, proposed] = [NOW, NEW].map((schedule) => ({ schedule, on: days.to }));
  if (existing === undefined || proposed === undefined) throw new Error("two schedules are compared");
  return billImpact.run(database, { ...USUAL_IMPACT, ...days, existing, proposed, standardUses: [6], worst: 3 });
}

describe("four accounts and one that is not on file", () => {
  let database: Database;
  let result: BillImpactResult;
  beforeAll(async () => {
    database = await openTestDatabase();
    result = await impact(database);
  });
  afterAll(() => database.close());

  test("bills by class and service, worked by hand", () => {
    expect(
      result.services.map((row) => [
        row.customer_class,
        row.service,
        row.bill_count,
        row.not_priced_count,
        row.old_cents,
        row.new_cents,
      ]),
    ).toEqual([
      // Sewer of account 1: 10 + 4, 10 + 24; of account 2: 10. Two dollars more each. Account 4 has no meter.
      ["home", "sewer", 4, 1, 1400 + 3400 + 1000, 1600 + 3600 + 1200],
      // Water: 3 x 4; 10 x 4 + 2 x 3; 3 x 4; 5 x 4. Then 3 x 5; 10 x 5 + 2 x 6; 3 x 5; 5 x 5.
      ["home", "water", 4, 0, 1200 + 4600 + 1200 + 2000, 1500 + 6200 + 1500 + 2500],
      // 4 x 5 and a tenth of it.
      ["shop", "storm", 1, 0, 2200, 2200],
      ["unknown", "water", 1, 0, 1600, 2000],
    ]);
  });

  test("vacant accounts count; so does the one with nothing on file; the ledger has as many", () => {
    expect(result.classes.map((row) => [row.customer_class, row.account_count, row.zero_use_count])).toEqual([
      ["home", 3, 1],
      ["shop", 1, 0],
      ["unknown", 1, 0],
    ]);
    expect(result.ledger).toEqual({ charged_count: 5, taken_back_count: 0, not_billed_count: 1 });
  });

  test("what cannot be priced is counted with what it was billed, and why", () => {
    expect(result.notCompared).toEqual([
      { sentence: expect.stringContaining("meter") as string, count: 1, chargedCents: 2000 },
    ]);
  });

  test("reasons: minimum bills of 3 dollars twice, tiers 16 and 5 and 4 more, meters 2 dollars a bill", () => {
    expect(result.sums.reasons).toEqual({ minimum: 600, fixed: 600, volume: 2500, units: 0, surcharge: 0 });
    expect(result.mainReasons.map((row) => [row.customer_class, row.main_reason, row.account_count])).toEqual([
      // Account 2: 3.00 of the minimum against 2.00 of the meter.
      ["home", "minimum", 1],
      ["home", "volume", 2],
      ["shop", "none", 1],
      ["unknown", "volume", 1],
    ]);
  });

  test("percentiles of account-months by nearest rank: homes rise by 5, 5, 5 and 18 dollars", () => {
    // Account 1: May 26.00 to 31.00, June 80.00 to 98.00; account 2: 22.00 to 27.00; account 4: 20.00 to 25.00.
    const home = result.changes.find((row) => row.customer_class === "home" && row.part === "all");
    expect([home?.month_count, home?.zero_count]).toEqual([4, 1]);
    expect([home?.cents_5, home?.cents_50, home?.cents_75, home?.cents_90]).toEqual([500, 500, 500, 1800]);
    // 5 of 26, 18 of 80, 5 of 22 and 5 of 20: 0.1923, 0.225, 0.2273 and 0.25.
    expect(home?.share_50).toBeCloseTo(18 / 80, 12);
    expect(home?.share_95).toBeCloseTo(5 / 20, 12);
  });

  test("above the limits: homes rise by 21.7, 22.7 and 25 percent; account 1 by 11.50 a month", () => {
    expect(result.classes.map((row) => [row.above_share_count, row.above_cents_count, row.above_both_count])).toEqual([
      [3, 1, 1],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  test("the worst by dollars and by percent", () => {
    expect(result.worst.map(({ list, account_id, change_cents }) => [list, account_id, change_cents])).toEqual([
      ["cents", "77-1", 1150],
      ["cents", "77-2", 500],
      ["cents", "77-4", 500],
      // 4 and 5 both by a quarter; 4 by more dollars.
      ["share", "77-4", 500],
      ["share", "77-5", 400],
      ["share", "77-2", 500],
    ]);
  });

  test("typical bills: the largest class at 6 ccf, with the services and meter that most of its bills have", () => {
    const [typical] = result.typical.filter(({ level }) => level === "6 ccf");
    expect([typical?.customerClass, typical?.meter]).toEqual(["home", "5/8"]);
    // Sewer 10 + 12 and 12 + 12; water 6 x 4 and 6 x 5.
    expect(typical?.services).toEqual([
      { service: "sewer", oldCents: 2200, newCents: 2400 },
      { service: "water", oldCents: 2400, newCents: 3000 },
    ]);
    const median = result.typical.find(
      ({ level, customerClass }) => customerClass === "home" && level === "median use",
    );
    // Homes used 0, 2, 5 and 12 ccf.
    expect(median?.monthlyUse).toBe(2);
  });

  test("the change of the accounts is that of the classes and of the services, and the reasons add up to it", () => {
    const change = result.sums.newCents - result.sums.oldCents;
    const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
    expect(sum(result.services.map((row) => row.new_cents - row.old_cents))).toBe(change);
    expect(sum(result.classes.map((row) => row.new_cents - row.old_cents))).toBe(change);
    expect(sum(CHANGE_REASONS.map((reason) => result.sums.reasons[reason]))).toBe(change);
    expect(result.checks.every(({ leftCents, rightCents }) => leftCents === rightCents)).toBe(true);
  });

  test("existing bills are the proof of revenue's, apart from the sewer without a meter that neither can price", async () => {
    const days = { from: "2026-05-01", to: "2026-06-30", asOf: "2026-06-30" };
    const proof = await runRevenueProof(database, { ...DEFAULT_RULES, ...days, schedule: NOW });
    expect(result.sums.oldCents).toBe(proof.unitsRevenueCents + proof.roundingCents);
  });

  test("no account number stands in the directors' workbook, and none in a masked list", () => {
    const written = JSON.stringify(billImpact.report(result, CONTEXT));
    expect(written).not.toContain("77-");
    const list = (names: "masked" | "named") => {
      const [sheet] = impactAccountsReport(result, CONTEXT, names).sheets;
      const table = sheet?.blocks.find((block) => block.kind === "table");
      const column = table?.kind === "table" ? table.columns[0] : undefined;
      return column !== undefined && "values" in column ? column.values : [];
    };
    expect(list("named")).toEqual(["77-1", "77-2", "77-4"]);
    expect(list("masked")).toEqual(["•••-1", "•••-2", "•••-4"]);
  });
});
