import { type AgingKey, agingArgs } from "../../src/analyses/aging/aging-args";
import { runAging } from "../../src/analyses/aging/run-aging";
import { takePosition } from "../../src/analyses/receivables/position";
import { takeSettlement } from "../../src/analyses/receivables/settlement";
import { rollForwardArgs } from "../../src/analyses/roll-forward/roll-forward-args";
import type { RollForwardResult, RollGroup } from "../../src/analyses/roll-forward/roll-forward-result";
import { movedCents, sum } from "../../src/analyses/roll-forward/roll-line";
import { runRollForward } from "../../src/analyses/roll-forward/run-roll-forward";
import { monthEnd } from "../../src/domain/calendar";
import type { Database } from "../../src/ports/database";
import { loadCity } from "../support/loaded-city";
import { openTestDatabase } from "../support/open-database";

const MONTHS = 36;
const KEYS: readonly AgingKey[] = ["service", "source", "class", "cycle", "inside", "occupancy", "hold", "account"];
const OPEN = "side, kind, item, open_cents";

let database: Database;
let from: string;
let to: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadCity(database, { accounts: 120, months: MONTHS, seed: 11 });
  const span = await database.select(
    "SELECT min(bill_date)::VARCHAR AS first, max(bill_date)::VARCHAR AS last FROM charges",
    [],
  );
  const [[first, last] = []] = span.rows;
  from = `${String(first).slice(0, 7)}-01`;
  to = monthEnd(String(last));
});
afterAll(() => database.close());

describe.each(["account", "service"] as const)("oldest first within the %s", (fifoScope) => {
  let result: RollForwardResult;
  beforeAll(async () => {
    result = await runRollForward(database, rollForwardArgs({ from, to, fifoScope }));
  });

  test("the roll-forward closes to the cent in every month, in all, by service and by class", () => {
    expect(result.months).toHaveLength(MONTHS);
    for (const months of [result.months, ...[...result.services, ...result.classes].map((group) => group.months)]) {
      let before = months[0]?.openingCents;
      for (const month of months) {
        expect(month.openingCents).toBe(before);
        expect(month.openingCents + movedCents(month)).toBe(month.closingCents);
        expect(month.closingCents).toBe(month.agedCents);
        before = month.closingCents;
      }
    }
    for (const check of result.checks) expect([check.name, check.leftCents]).toEqual([check.name, check.rightCents]);
  });

  test("at every month end it equals that day's own aging: buckets, unapplied credit, services and classes", async () => {
    for (const [index, month] of result.months.entries()) {
      const aging = await runAging(database, agingArgs({ asOf: month.to, fifoScope }));
      expect(month.agingCents).toEqual(aging.buckets.map(({ amountCents }) => amountCents));
      expect([month.unappliedCents, month.agedCents]).toEqual([aging.unappliedCreditsCents, aging.totalCents]);
      expect(closings(result.services, index)).toEqual(totals(aging.byService, "service"));
      expect(closings(result.classes, index)).toEqual(totals(aging.byClass, "class"));
    }
  });
});

/** Closing receivables by group; groups that owe nothing are left out. */
function closings(groups: readonly RollGroup[], index: number): Readonly<Record<string, number>> {
  const each = groups.map(({ key, months }) => [key, months[index]?.closingCents ?? 0] as const);
  return Object.fromEntries(each.filter(([, cents]) => cents !== 0));
}

function totals(
  groups: readonly { readonly key: Readonly<Partial<Record<AgingKey, string>>>; readonly total: number }[],
  key: AgingKey,
): Readonly<Record<string, number>> {
  const each = groups.map((group) => [group.key[key] ?? "", group.total] as const);
  return Object.fromEntries(each.filter(([, cents]) => cents !== 0));
}

test("a row's buckets and unapplied credit are its total, and the rows of any one or two keys add up to the whole", async () => {
  const { totalCents, buckets, unappliedCreditsCents } = await runAging(database, agingArgs({ asOf: to }));
  expect(sum(buckets.map(({ amountCents }) => amountCents)) + unappliedCreditsCents).toBe(totalCents);
  const pairs = KEYS.flatMap((left, index) => KEYS.slice(index + 1).map((right) => [left, right]));
  for (const by of [...KEYS.map((key) => [key]), ...pairs]) {
    const { groups } = await runAging(database, agingArgs({ asOf: to, by }));
    for (const group of groups) expect(sum(group.buckets) + group.unapplied).toBe(group.total);
    expect([by, sum(groups.map(({ total }) => total))]).toEqual([by, totalCents]);
    buckets.forEach(({ amountCents }, at) =>
      expect(sum(groups.map((group) => group.buckets[at] ?? 0))).toBe(amountCents),
    );
  }
});

/** Last, because it adds to the ledger. */
test("applications that say what oldest first does leave the same open, and the books still close", async () => {
  const rules = { fifoScope: "account", termsDays: 30, knownOn: null } as const;
  const open = async (credits: "fifo" | "separate") => {
    await takePosition(database, { ...rules, credits, asOf: to });
    const sql = `SELECT ${OPEN} FROM receivable_open_items($1::DATE, NULL::DATE, $2::VARCHAR) ORDER BY ALL`;
    return (await database.select(sql, [to, credits])).rows;
  };
  const oldestFirst = await open("fifo");
  expect(oldestFirst.length).toBeGreaterThan(100);
  await takeSettlement(database, { ...rules, credits: "fifo", asOf: to });
  await database.execute(`
    INSERT INTO applications (from_id, to_id, amount_cents, date)
    SELECT credit.id, debit.id, link.cents, link.date
    FROM receivable_settlement AS link
    JOIN receivable_credit AS credit ON credit.rowid = link.credit_item
    JOIN receivable_debit AS debit ON debit.rowid = link.debit_item`);
  const told = await open("separate");
  const items = (rows: typeof told) => rows.map((row) => JSON.stringify(row)).toSorted();
  expect(items(told)).toEqual(items(oldestFirst));
  const { checks, months, period } = await runRollForward(database, rollForwardArgs({ from, to, credits: "separate" }));
  for (const check of checks) expect([check.name, check.leftCents]).toEqual([check.name, check.rightCents]);
  const aging = await runAging(database, agingArgs({ asOf: months[20]?.to ?? "", credits: "separate" }));
  expect(months[20]?.agingCents).toEqual(aging.buckets.map(({ amountCents }) => amountCents));
  expect(period.closingCents).toBe(sum(oldestFirst.map((row) => Number(row[3]))));
});
