import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import { runWhatIf } from "../../../src/analyses/what-if/run-what-if";
import type { WhatIfArgs } from "../../../src/analyses/what-if/what-if-args";
import type { WhatIfResult } from "../../../src/analyses/what-if/what-if-result";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const A = "0017";
/** 30 days late, due today, 92 days late, without a due date; a payment that names no service and no bill. */
const ROWS: LedgerRows = {
  charges: [
    { charge_id: "B1", account_id: A, bill_date: "2026-09-10", due_date: "2026-10-01", amount_cents: 10000 },
    { charge_id: "B2", account_id: A, bill_date: "2026-10-10", due_date: "2026-10-31", amount_cents: 4000 },
    {
      charge_id: "B3",
      account_id: A,
      service: "sewer",
      bill_date: "2026-07-10",
      due_date: "2026-07-31",
      amount_cents: 3000,
    },
    { charge_id: "B4", account_id: A, bill_date: "2026-10-20", due_date: null, amount_cents: 700 },
  ],
  payments: [{ payment_id: "P", account_id: A, date: "2026-09-20", amount_cents: 5000 }],
};

/** Each of other terms prepares the ledger anew: left out where a test is about something else. */
const NO_TERMS = { otherTerms: [] };

async function compare(
  rows: LedgerRows,
  aging: Partial<AgingArgs> = {},
  others: Partial<WhatIfArgs> = {},
): Promise<WhatIfResult> {
  await loadLedgerRows(database, rows);
  return runWhatIf(database, { aging: agingArgs({ asOf: "2026-10-31", ...aging }), ...others });
}

/** Changes in cents by bucket, those of nothing left out, and what moved. */
function changes(result: WhatIfResult): Readonly<Record<string, readonly [Readonly<Record<string, number>>, number]>> {
  return Object.fromEntries(
    result.alternatives.map(({ name, buckets, movedCents }) => {
      const moved = buckets.filter(({ changeCents }) => changeCents !== 0);
      return [name, [Object.fromEntries(moved.map((each) => [each.bucket, each.changeCents])), movedCents]];
    }),
  );
}

describe("four bills and a payment, at the end of October", () => {
  let result: WhatIfResult;
  beforeAll(async () => {
    result = await compare(ROWS);
  });

  test("the base: the payment settles B3 (30.00) and 20.00 of B1; 80.00 are 30 days late, 40.00 + 7.00 not due", () => {
    expect(result.base.map(({ bucket, count, amountCents }) => [bucket, count, amountCents])).toEqual([
      ["not_due", 2, 4700],
      ["1-30", 1, 8000],
      ["31-60", 0, 0],
      ["61-90", 0, 0],
      ["91-120", 0, 0],
      ["121+", 0, 0],
      ["unapplied_credit", 0, 0],
    ]);
    expect(result.totalCents).toBe(12700);
    for (const { leftCents, rightCents } of result.checks) expect(leftCents).toBe(rightCents);
  });

  test("every choice, worked by hand", () => {
    const credit = { "1-30": 2000, "91-120": 3000 };
    expect(changes(result)).toEqual({
      // 51, 21 and 11 days since the bills: 80.00 in 31-60, 47.00 in 1-30.
      "basis-bill": [{ not_due: -4700, "1-30": -3300, "31-60": 8000 }, 8000],
      // B2 is due today.
      "edge-today-is-late": [{ not_due: -4000, "1-30": 4000 }, 4000],
      // B1 is 30 days late.
      "edge-opens-next": [{ "1-30": -8000, "31-60": 8000 }, 8000],
      // Due on October 1: in the as-of date's own month, as its 30 days are in the first bucket.
      "calendar-months": [{}, 0],
      // B1 and B3 stand in full; the payment is 41 days old.
      "credits-own": [{ ...credit, "31-60": -5000 }, 5000],
      "credits-separate": [{ ...credit, unapplied_credit: -5000 }, 5000],
      // Nothing is older than 90 days.
      "buckets-30-60-90": [{}, 0],
      "buckets-15-30-45-60-90": [{ "1-30": -8000, "16-30": 8000 }, 8000],
      // The payment names no service.
      "reach-service": [{ ...credit, unapplied_credit: -5000 }, 5000],
      // B4 was billed on October 20: due that day it is 11 days late, else not due.
      "terms-0": [{ not_due: -700, "1-30": 700 }, 700],
      "terms-15": [{}, 0],
      "terms-45": [{}, 0],
    });
  });

  test("words name what moves most, and where from and to", () => {
    expect(result.headline).toBe(
      'What would move most: "By bill date, not due date" $80.00 (63.0 % of receivables); then "Day 30 opens the next bucket" $80.00 (63.0 % of receivables), "Unapplied credits in the bucket of their own date" $50.00 (39.4 % of receivables). 3 of the 10 choices would move nothing. The total owed is the same under all of them.',
    );
    expect(result.alternatives.slice(0, 4).map(({ sentence }) => sentence)).toEqual([
      "By bill date, not due date: $80.00 (63.0 % of receivables) would stand elsewhere; not due would fall most, by $47.00, and 31-60 days would rise most, by $80.00.",
      "What is due today counts as late: $40.00 (31.5 % of receivables) would stand elsewhere; not due would fall most, by $40.00, and 1-30 days would rise most, by $40.00.",
      "Day 30 opens the next bucket: $80.00 (63.0 % of receivables) would stand elsewhere; 1-30 days would fall most, by $80.00, and 31-60 days would rise most, by $80.00.",
      "Calendar months, not spans of 30 days: nothing would move.",
    ]);
  });

  test("choices are named in a coordinator's words", () => {
    expect(result.alternatives.map(({ label }) => label)).toEqual([
      "By bill date, not due date",
      "What is due today counts as late",
      "Day 30 opens the next bucket",
      "Calendar months, not spans of 30 days",
      "Unapplied credits in the bucket of their own date",
      "Unapplied credits in a column apart",
      "Buckets 30/60/90",
      "Buckets 15/30/45/60/90",
      "Credits only to the service they name",
      "Missing due dates on the bill date",
      "Missing due dates 15 days after the bill",
      "Missing due dates 45 days after the bill",
    ]);
  });

  test("other systems, with what none of their columns takes", () => {
    expect(drawn(result.otherSystems)).toEqual({
      oca_aged_partner_balance: [{ current: 4700, 30: 8000 }, 0],
      oca_partner_statement: [{ current: 4700, "30_60": 8000 }, 0],
      // Due in 19 days: in no column.
      erpnext: [{ "0-30": 12000 }, 700],
      ledgersmb: [{ c0: 4700, c30: 8000 }, 0],
    });
  });

  test("by bill date ERPNext and LedgerSMB age from it, OCA from the due date all the same", async () => {
    const { otherSystems } = await compare(ROWS, { basis: "bill" }, NO_TERMS);
    expect(drawn(otherSystems)).toEqual({
      oca_aged_partner_balance: [{ current: 4700, 30: 8000 }, 0],
      oca_partner_statement: [{ current: 4700, "30_60": 8000 }, 0],
      erpnext: [{ "0-30": 4700, "31-60": 8000 }, 0],
      ledgersmb: [{ c0: 4700, c30: 8000 }, 0],
    });
  });

  test("credit apart stands at its own date in other systems", async () => {
    const { otherSystems } = await compare(ROWS, { credits: "separate" }, NO_TERMS);
    // 41 days old: OCA's 60 column, ERPNext's 31-60.
    expect(drawn(otherSystems)["oca_aged_partner_balance"]).toEqual([
      { current: 4700, 30: 10000, 60: -5000, 120: 3000 },
      0,
    ]);
  });
});

function drawn(systems: WhatIfResult["otherSystems"]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    systems.map(({ system, columns, noColumn }) => {
      const filled = columns.filter(({ amountCents }) => amountCents !== 0);
      return [
        system,
        [Object.fromEntries(filled.map((each) => [each.column, each.amountCents])), noColumn.amountCents],
      ];
    }),
  );
}

describe("choices that do not arise", () => {
  const names = (result: WhatIfResult) => result.alternatives.map(({ name }) => name);

  test("terms where every charge has a due date", async () => {
    const charges = (ROWS.charges ?? []).filter(({ due_date }) => due_date !== null);
    expect(names(await compare({ ...ROWS, charges })).filter((name) => name.startsWith("terms"))).toEqual([]);
  });

  test("reach where credits are not applied oldest first", async () => {
    const found = names(await compare(ROWS, { credits: "own" }, NO_TERMS));
    expect(found.filter((name) => name.startsWith("reach") || name.startsWith("credits"))).toEqual([
      "credits-fifo",
      "credits-separate",
    ]);
  });

  test("calendar months beside buckets that are no months, and the asked bucket set beside itself", async () => {
    const found = names(await compare(ROWS, { edges: [15, 30, 45, 60, 90] }, NO_TERMS));
    expect(found.filter((name) => name.startsWith("buckets") || name.startsWith("calendar"))).toEqual([
      "buckets-30-60-90",
      "buckets-30-60-90-120",
    ]);
  });

  test("days beside calendar months", async () => {
    const result = await compare(ROWS, { bucketsBy: "months", months: 2 }, NO_TERMS);
    expect(result.base.map(({ bucket, amountCents }) => [bucket, amountCents])).toEqual([
      ["not_due", 4700],
      ["2026-10", 8000],
      ["2026-09", 0],
      ["before-2026-09", 0],
      ["unapplied_credit", 0],
    ]);
    expect(names(result).filter((name) => name.startsWith("buckets") || name.startsWith("edge"))).toEqual([
      "edge-today-is-late",
    ]);
  });

  test("an empty ledger moves nothing", async () => {
    const result = await compare({});
    expect(result.headline).toBe("No choice matters here: nothing would move under any of them.");
    expect(result.alternatives.map(({ movedCents }) => movedCents)).toEqual(result.alternatives.map(() => 0));
  });
});

test("bucket sets and terms of one's own, each compared once", async () => {
  const result = await compare(
    ROWS,
    {},
    {
      bucketSets: [
        [10, 20],
        [10, 20],
      ],
      otherTerms: [3, 3],
    },
  );
  const own = Object.entries(changes(result)).filter(([name]) => /buckets|terms/.test(name));
  // The 80.00 are 30 days late: 21+. B4 is due on October 23 at three days' terms.
  expect(own).toEqual([
    ["buckets-10-20", [{ "1-30": -8000, "21+": 8000 }, 8000]],
    ["terms-3", [{ not_due: -700, "1-30": 700 }, 700]],
  ]);
});

test("a bucket set that does not increase is refused in a sentence", async () => {
  await expect(compare(ROWS, {}, { bucketSets: [[60, 30]] })).rejects.toThrow(/increase/);
});

test("more can move than is owed: the sentence says so", async () => {
  const rows: LedgerRows = {
    charges: [{ charge_id: "B", account_id: A, bill_date: "2026-09-01", due_date: "2026-09-21", amount_cents: 9000 }],
    payments: [{ payment_id: "P", account_id: A, date: "2026-10-20", amount_cents: 8900 }],
  };
  const apart = (await compare(rows)).alternatives.find(({ name }) => name === "credits-separate");
  expect(apart?.sentence).toBe(
    "Unapplied credits in a column apart: $89.00 (more than is owed in all: bills and their payments stand apart) would stand elsewhere; unapplied credit would fall most, by $89.00, and 31-60 days would rise most, by $89.00.",
  );
});
