import { agingArgs } from "../../../src/analyses/aging/aging-args";
import type { AgingResult } from "../../../src/analyses/aging/aging-result";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { caseLedger, centsOf, type ReceivableCase, receivableCases } from "../../support/receivable-case";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The cases count one bucket from the lowest age on where their first bucket is not "not due". */
function argsOf(each: ReceivableCase, asOf: string) {
  const limits = each.policy.buckets.flatMap(([, , to]) => (to === null || to === 0 ? [] : [to]));
  const basis = each.policy.basis === "due_date" ? "due" : "bill";
  const credits = each.policy.credits === "own_date" ? "own" : each.policy.credits;
  return agingArgs({ asOf, basis, credits, edges: limits, by: ["account"], lists: ["items", "accounts"] });
}

function openItems(result: AgingResult): Record<string, number> {
  return Object.fromEntries((result.items ?? []).map((item) => [item.id, item.openCents]));
}

function inCents(dollars: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(dollars).map(([name, text]) => [name, centsOf(text)]));
}

/** Amounts under the case's own bucket names, empty buckets left out. */
function bucketAmounts(each: ReceivableCase, result: AgingResult): Record<string, number> {
  const amounts = new Map<string, number>([["unapplied_credit", result.unappliedCreditsCents]]);
  for (const bucket of result.buckets) {
    const [name] = each.policy.buckets.find(
      ([, , to]) => to === null || (bucket.toDays !== null && bucket.toDays <= to),
    ) ?? ["?"];
    amounts.set(name, (amounts.get(name) ?? 0) + bucket.amountCents);
  }
  return Object.fromEntries([...amounts].filter(([, cents]) => cents !== 0));
}

describe.each(receivableCases().map((each) => [each.id, each] as const))("case %s", (_, each) => {
  it(each.title, async () => {
    await loadLedgerRows(database, caseLedger(each));
    const result = await runAging(database, argsOf(each, each.as_of));
    if (each.expected.open_items !== undefined) expect(openItems(result)).toEqual(inCents(each.expected.open_items));
    if (each.expected.buckets !== undefined)
      expect(bucketAmounts(each, result)).toEqual(inCents(each.expected.buckets));
    expect(result.totalCents).toBe(centsOf(each.expected.total ?? "0"));
    for (const check of result.checks) expect(check).toEqual({ ...check, leftCents: check.rightCents });
  });

  const other = each.expected.as_of_next_day;
  if (other !== undefined) {
    it(`the same documents at ${other.as_of}`, async () => {
      await loadLedgerRows(database, caseLedger(each));
      const result = await runAging(database, argsOf(each, other.as_of));
      expect(openItems(result)).toEqual(inCents(other.open_items ?? {}));
      expect(result.totalCents).toBe(centsOf(other.total ?? "0"));
    });
  }
});
