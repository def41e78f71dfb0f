import type { RunContext } from "../../src/analyses/analysis";
import { rollForward } from "../../src/analyses/roll-forward/roll-forward";
import { rollForwardArgs } from "../../src/analyses/roll-forward/roll-forward-args";
import type { RollForwardResult, RollGroup, RollLine } from "../../src/analyses/roll-forward/roll-forward-result";
import { movedCents, sum } from "../../src/analyses/roll-forward/roll-line";
import { readTie } from "../../src/analyses/tie/read-tie";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, type RecalculatedReport, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

const ARGS = rollForwardArgs({ from: "2026-02-15", to: "2026-09-20" });

let database: Database;
let result: RollForwardResult;
let context: RunContext;
beforeAll(async () => {
  database = await openTestDatabase();
  const city = smallCity();
  await loadLedgerRows(database, {
    ...city,
    payments: [
      ...(city.payments ?? []),
      { payment_id: "R1", account_id: "0010", date: "2026-05-02", amount_cents: -2000, reverses_payment_id: "P0-4" },
      { payment_id: "R2", account_id: "0012", date: "2026-06-02", amount_cents: -700, service: "sewer" },
    ],
    adjustments: [
      ...(city.adjustments ?? []),
      { adjustment_id: "J3", account_id: "0013", date: "2026-08-30", amount_cents: 900, kind: "reinstatement" },
      {
        adjustment_id: "J4",
        account_id: "0015",
        date: "2026-08-03",
        amount_cents: -350,
        kind: "leak",
        service: "water",
      },
    ],
  });
  result = await rollForward.run(database, ARGS);
  const tie = await readTie(database, { ...ARGS, asOf: ARGS.to, controlCents: null, glCents: null });
  context = { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie };
});
afterAll(() => database.close());

/** Opening, change, closing and check of every row of a table. */
function expectRows(book: RecalculatedReport, table: string, lines: readonly RollLine[]): void {
  expect(book.column(table, "Opening ($)").map(cents)).toEqual(lines.map((line) => line.openingCents));
  expect(book.column(table, "Change ($)").map(cents)).toEqual(lines.map(movedCents));
  expect(book.column(table, "Closing ($)").map(cents)).toEqual(lines.map((line) => line.agedCents));
  expect(new Set(book.column(table, "Check"))).toEqual(new Set(["PASS"]));
}

function monthsOf(groups: readonly RollGroup[]): readonly RollLine[] {
  return groups.flatMap(({ months }) => months);
}

testWithLibreOffice("every row of the roll-forward recalculates to the engine's cents", async () => {
  const book = await recalculatedReport(rollForward.report(result, context));
  expect(book.errors).toEqual([]);
  expectRows(book, "RollForwardByMonth", result.months);
  expectRows(book, "RollForwardByService", monthsOf(result.services));
  expectRows(book, "RollForwardByClass", monthsOf(result.classes));
  const periods = (groups: readonly RollGroup[]) => groups.map(({ period }) => period);
  expectRows(book, "RollForwardServices", periods(result.services));
  expectRows(book, "RollForwardClasses", periods(result.classes));
  for (const [name, of] of [
    ["Billed ($)", (line: RollLine) => line.billedCents],
    ["Penalties ($)", (line: RollLine) => line.penaltyCents],
    ["Collected ($)", (line: RollLine) => line.collectedCents],
    ["Returned ($)", (line: RollLine) => line.returnedCents],
    ["Refunded ($)", (line: RollLine) => line.refundedCents],
    ["Written off ($)", (line: RollLine) => line.writtenOffCents],
    ["Recovered ($)", (line: RollLine) => line.recoveredCents],
    ["Applied across ($)", (line: RollLine) => line.appliedAcrossCents],
    ["Adjusted ($)", (line: RollLine) => sum(line.adjustedCents)],
  ] as const) {
    expect(book.column("RollForwardServices", name).map(cents)).toEqual(periods(result.services).map(of));
    expect(book.column("RollForwardClasses", name).map(cents)).toEqual(periods(result.classes).map(of));
  }
});

testWithLibreOffice("the period, the aging, the charts' figures and every check recalculate too", async () => {
  const book = await recalculatedReport(rollForward.report(result, context));
  const { period, months } = result;
  expect(cents(book.named("RollForward_Closing"))).toBe(period.agedCents);
  for (const [name, of] of [
    ["Billed", period.billedCents],
    ["Penalties", period.penaltyCents],
    ["Collected", period.collectedCents],
    ["Returned", period.returnedCents],
    ["Refunded", period.refundedCents],
    ["Adjusted", sum(period.adjustedCents)],
    ["Writtenoff", period.writtenOffCents],
    ["Recovered", period.recoveredCents],
  ] as const) {
    expect([name, cents(book.named(`RollForward_${name}`))]).toEqual([name, of]);
  }
  const adjusted = (lines: readonly RollLine[]) => lines.map((line) => sum(line.adjustedCents));
  for (const [table, lines] of [
    ["RollForwardAdjusted", months],
    ["RollForwardServiceAdjusted", result.services.map((group) => group.period)],
    ["RollForwardClassAdjusted", result.classes.map((group) => group.period)],
  ] as const) {
    expect(book.column(table, "Adjusted ($)").map(cents)).toEqual(adjusted(lines));
  }
  expect(book.column("RollForwardAdjusted", "Leak ($)").map(cents)).toEqual([0, 0, 0, 0, 0, 0, -350, 0]);
  expect(book.column("RollForwardAging", "Receivables ($)").map(cents)).toEqual(months.map((each) => each.agedCents));
  const billed = months.map((month) => month.billedCents + month.penaltyCents);
  const taken = months.map((month) => -month.collectedCents - month.returnedCents);
  expect(book.column("RollForwardFlow", "Billed and penalties ($)").map(cents)).toEqual(billed);
  expect(book.column("RollForwardFlow", "Collected less returned ($)").map(cents)).toEqual(taken);
  // Nothing is billed from February 15 on: no share that month.
  const [cut, ...shares] = book.column("RollForwardFlow", "Collected per dollar billed");
  expect([cut, billed[0]]).toEqual([null, 0]);
  shares.forEach((share, index) => expect(share).toBeCloseTo((taken[index + 1] ?? 0) / (billed[index + 1] ?? 0), 10));
  for (const [name, groups] of [
    ["service", result.services],
    ["class", result.classes],
  ] as const) {
    const across = months.map((_, index) => sum(groups.map((group) => group.months[index]?.appliedAcrossCents ?? 0)));
    expect(book.column("RollForwardMonthChecks", `Closing by ${name} ($)`).map(cents)).toEqual(
      months.map((each) => each.agedCents),
    );
    expect(book.column("RollForwardMonthChecks", `Across, by ${name} ($)`).map(cents)).toEqual(across);
  }
  expect(book.column("RollForwardMonthChecks", "Closing ($)").map(cents)).toEqual(months.map((each) => each.agedCents));
  expect(new Set(book.column("RollForwardMonthChecks", "Check"))).toEqual(new Set(["PASS"]));
  const checks = ["Aging", "Buckets", "Service", "Class", "Adjusted", "Months", "Groups"].map(
    (name) => `RollForward_Check_${name}`,
  );
  const strips = ["RollForward", "RollForwardAging", "RollForwardService", "RollForwardClass"];
  const ties = strips.flatMap((name) => [`Tie_${name}_Accounts`, `Tie_${name}_Buckets`]);
  for (const name of [...checks, ...ties]) expect([name, book.named(name)]).toEqual([name, "PASS"]);
});

test("Microsoft's validator finds nothing wrong with the workbook of the roll-forward", async () => {
  expect(await openXmlErrors(await writtenReport(rollForward.report(result, context)))).toEqual([]);
});
