import { agingArgs } from "../../src/analyses/aging/aging-args";
import type { RunContext } from "../../src/analyses/analysis";
import { readTie } from "../../src/analyses/tie/read-tie";
import { whatIf } from "../../src/analyses/what-if/what-if";
import type { Alternative, WhatIfResult } from "../../src/analyses/what-if/what-if-result";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

/** Credits of the small city name no service and no bill, so every choice of policy and reach moves something. */
const AGING = agingArgs({ asOf: "2026-09-30" });
const HEADS = ["Not due", "1-30 days", "31-60 days", "61-90 days", "91-120 days", "121+ days", "Unapplied credit"];

let database: Database;
let result: WhatIfResult;
let context: RunContext;
beforeAll(async () => {
  database = await openTestDatabase();
  const city = smallCity();
  const charges = (city.charges ?? []).map((each, index) => (index % 7 === 0 ? { ...each, due_date: null } : each));
  await loadLedgerRows(database, { ...city, charges });
  result = await whatIf.run(database, { aging: AGING });
  const tie = await readTie(database, { ...AGING, controlCents: null, glCents: null });
  context = { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie };
});
afterAll(() => database.close());

function comparing(kind: Alternative["compares"]): readonly Alternative[] {
  return result.alternatives.filter(({ compares }) => compares === kind);
}

testWithLibreOffice("the workbook of compared conventions recalculates to the engine's cents", async () => {
  const book = await recalculatedReport(whatIf.report(result, context));
  const matrix = comparing("same-buckets");
  expect(book.errors).toEqual([]);
  expect(matrix.length).toBe(10);
  expect(matrix.filter(({ movedCents }) => movedCents > 0).length).toBeGreaterThanOrEqual(6);
  expect(cents(book.named("WhatIf_Total"))).toBe(result.totalCents);
  expect(book.column("WhatIfAmounts", "Total ($)").map(cents)).toEqual(
    [result.base, ...matrix].map(() => result.totalCents),
  );
  for (const [place, head] of HEADS.entries()) {
    expect(book.column("WhatIfAmounts", `${head} ($)`).map(cents)).toEqual([
      result.base[place]?.amountCents,
      ...matrix.map(({ buckets }) => buckets[place]?.amountCents),
    ]);
    expect(book.column("WhatIfChanges", `${head} ($)`).map(cents)).toEqual(
      matrix.map(({ buckets }) => buckets[place]?.changeCents),
    );
  }
  expect(book.column("WhatIfChanges", "Moved ($)").map(cents)).toEqual(matrix.map(({ movedCents }) => movedCents));
  for (const [index, share] of book.column("WhatIfChanges", "Share of receivables").entries())
    expect(share).toBeCloseTo((matrix[index]?.movedCents ?? Number.NaN) / result.totalCents, 10);
});

testWithLibreOffice("other bucket sets and other systems recalculate, and every check passes", async () => {
  const book = await recalculatedReport(whatIf.report(result, context));
  const sets = comparing("other-buckets");
  const rows = sets.flatMap(({ buckets }) => buckets);
  expect(sets.length).toBe(2);
  expect(book.column("WhatIfBucketSets", "Change ($)").map(cents)).toEqual(rows.map(({ changeCents }) => changeCents));
  expect(book.column("WhatIfBucketSets", "Change in size ($)").map(cents)).toEqual(
    rows.map(({ changeCents }) => Math.abs(changeCents)),
  );
  expect(sets.map((_, index) => cents(book.named(`WhatIf_Set_${index + 1}`)))).toEqual(
    sets.map(({ movedCents }) => movedCents),
  );
  const checks = ["Check_WhatIfLedger", "Check_WhatIfSameTotal", "Tie_WhatIf_Accounts", "Tie_WhatIf_Buckets"];
  const systems = result.otherSystems.map((_, index) => `Check_WhatIfSystem_${index + 1}`);
  expect([...checks, ...systems].map((name) => book.named(name))).toEqual([...checks, ...systems].map(() => "PASS"));
});

test.each([
  ["as it comes", AGING],
  ["by calendar months", agingArgs({ asOf: "2026-09-30", bucketsBy: "months" })],
  ["of nothing", agingArgs({ asOf: "2020-01-31" })],
])("Microsoft's validator finds nothing wrong with the workbook %s", async (_, aging) => {
  expect(
    await openXmlErrors(await writtenReport(whatIf.report(await whatIf.run(database, { aging }), context))),
  ).toEqual([]);
});
