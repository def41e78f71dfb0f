import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { runWhatIf } from "../../../src/analyses/what-if/run-what-if";
import type { WhatIfResult } from "../../../src/analyses/what-if/what-if-result";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { smallCity } from "../../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const city = smallCity();
  const charges = (city.charges ?? []).map((charge, index) =>
    index % 7 === 0 ? { ...charge, due_date: null } : charge,
  );
  await loadLedgerRows(database, { ...city, charges });
});
afterAll(() => database.close());

const ASKED: readonly (Pick<AgingArgs, "asOf"> & Partial<AgingArgs>)[] = [
  { asOf: "2026-09-30" },
  { asOf: "2026-05-24", credits: "own", basis: "bill" },
  { asOf: "2026-07-01", fifoScope: "service", edges: [30, 60] },
];

describe.each(ASKED)("the small city at $asOf", (asked) => {
  const args = agingArgs(asked);
  let result: WhatIfResult;
  beforeAll(async () => {
    result = await runWhatIf(database, { aging: args });
  });

  test("what is compared with is the aging itself", async () => {
    const { buckets, unappliedCreditsCents, totalCents } = await runAging(database, args);
    expect(result.base.map(({ bucket, count, amountCents }) => [bucket, count, amountCents]).slice(0, -1)).toEqual(
      buckets.map(({ bucket, count, amountCents }) => [bucket, count, amountCents]),
    );
    expect([result.base.at(-1)?.amountCents, result.totalCents]).toEqual([unappliedCreditsCents, totalCents]);
  });

  test("a choice that is an argument of the aging gives the aging with that argument", async () => {
    const changed: readonly (readonly [string, Partial<AgingArgs>])[] = [
      ["basis-bill", { basis: "bill" }],
      ["basis-due", { basis: "due" }],
      ["credits-fifo", { credits: "fifo" }],
      ["credits-own", { credits: "own" }],
      ["credits-separate", { credits: "separate" }],
      ["reach-service", { fifoScope: "service" }],
      ["reach-account", { fifoScope: "account" }],
      ["buckets-30-60-90", { edges: [30, 60, 90] }],
      ["buckets-15-30-45-60-90", { edges: [15, 30, 45, 60, 90] }],
      ["terms-0", { termsDays: 0 }],
      ["terms-45", { termsDays: 45 }],
    ];
    const found = changed.filter(([name]) => result.alternatives.some((each) => each.name === name));
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const [name, change] of found) {
      const aged = await runAging(database, { ...args, ...change });
      const other = result.alternatives.find((each) => each.name === name);
      const amounts = new Map(other?.buckets.map(({ bucket, count, amountCents }) => [bucket, [count, amountCents]]));
      for (const { bucket, count, amountCents } of aged.buckets)
        expect([name, bucket, amounts.get(bucket)]).toEqual([name, bucket, [count, amountCents]]);
      expect(amounts.get("unapplied_credit")).toEqual([aged.unappliedCreditsCount, aged.unappliedCreditsCents]);
    }
  });

  test("no choice makes or loses money: changes add up to nothing, and what moved is what the rising buckets gain", () => {
    expect(result.alternatives.length).toBeGreaterThanOrEqual(10);
    for (const { buckets, movedCents } of result.alternatives) {
      const gains = buckets.filter(({ changeCents }) => changeCents > 0);
      expect(buckets.reduce((sum, { changeCents }) => sum + changeCents, 0)).toBe(0);
      expect(buckets.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(result.totalCents);
      expect(movedCents).toBe(gains.reduce((sum, { changeCents }) => sum + changeCents, 0));
    }
    for (const { leftCents, rightCents } of result.checks) expect(leftCents).toBe(rightCents);
  });

  test("other systems draw every open item once, in a column or in none", () => {
    const items = result.base.reduce((sum, { count }) => sum + count, 0);
    for (const { columns, noColumn } of result.otherSystems) {
      const all = [...columns, noColumn];
      expect(all.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(result.totalCents);
      expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(items);
    }
  });
});
