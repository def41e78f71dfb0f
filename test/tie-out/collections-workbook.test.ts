import type { RunContext } from "../../src/analyses/analysis";
import { collections } from "../../src/analyses/collections/collections";
import { collectionsArgs } from "../../src/analyses/collections/collections-args";
import type { CollectionsResult } from "../../src/analyses/collections/collections-result";
import type { TrendLine } from "../../src/domain/trend/sen-line";
import type { Database } from "../../src/ports/database";
import { type LedgerRows, loadLedgerRows, type PaymentRow } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { type RecalculatedReport, recalculatedReport, writtenReport } from "../support/recalculated-report";

const ARGS = { from: "2026-01-01", to: "2026-09-30", cohortsFrom: "2025-04-01" };

let database: Database;
let result: CollectionsResult;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, slowingCity());
  result = await collections.run(database, collectionsArgs(ARGS));
});
afterAll(() => database.close());

/**
 * Thirty months, April 2024 to September 2026: 1,000.00 billed on the 5th and due on the 25th. Of it 800.00 is paid on the
 * 20th in the first month and 10.00 less in each month after (one odd cent now and then); the rest on the 10th of the month
 * after the next. One payment is returned, one bill line is credited, one written off.
 */
function slowingCity(): LedgerRows {
  const months = Array.from({ length: 30 }, (_, index) => index);
  return {
    charges: [
      ...months.map((index) => ({
        charge_id: `C${index}`,
        account_id: `A${index % 3}`,
        bill_date: day(index, "05"),
        due_date: day(index, "25"),
        amount_cents: 100_000,
      })),
      { charge_id: "N", account_id: "A0", bill_date: "2026-02-11", amount_cents: -1_500 },
    ],
    payments: [
      ...months.flatMap(paymentsOf),
      { payment_id: "R", account_id: "A2", date: "2026-07-01", amount_cents: -56_001, reverses_payment_id: "P26" },
    ],
    adjustments: [
      { adjustment_id: "W", account_id: "A1", date: "2026-08-20", amount_cents: -2_500, kind: "write_off" },
      { adjustment_id: "L", account_id: "A2", date: "2026-08-21", amount_cents: -700, kind: "leak" },
    ],
  };
}

const METHODS = ["check", "card", null] as const;

function paymentsOf(index: number): readonly PaymentRow[] {
  const first = 80_000 - 1_000 * index + ((index * 7) % 3) - 1;
  const common = {
    account_id: `A${index % 3}`,
    method: METHODS[index % 3] ?? null,
    fee_cents: index % 3 === 1 ? 250 : null,
  };
  const paid = { ...common, payment_id: `P${index}`, date: day(index, "20"), amount_cents: first };
  const rest = { ...common, payment_id: `Q${index}`, date: day(index + 2, "10"), amount_cents: 100_000 - first };
  return index + 2 < 30 ? [paid, rest] : [paid];
}

/** A day of the month so many months after April 2024. */
function day(index: number, dayOfMonth: string): string {
  const month = 3 + index;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${dayOfMonth}`;
}

function context(): RunContext {
  const owed = result.period.endingCents;
  const tie = {
    asOf: ARGS.to,
    bucketsCents: owed,
    accountsCents: owed,
    controlCents: owed + 1,
    glCents: null,
    bridge: [],
  };
  return { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie };
}

function expectColumn(
  book: RecalculatedReport,
  [table, name]: readonly [string, string],
  values: readonly (number | null)[],
): void {
  const round = (value: unknown) => (value === null ? null : Number(Number(value).toFixed(7)));
  expect([name, book.column(table, name).map(round)]).toEqual([name, values.map(round)]);
}

function expectNamed(
  book: RecalculatedReport,
  values: readonly (readonly [name: string, value: number | null])[],
): void {
  for (const [name, value] of values) {
    expect([name, typeof book.named(name)]).toEqual([name, "number"]);
    expect(book.named(name)).toBeCloseTo(value ?? Number.NaN, 7);
  }
}

function over(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

testWithLibreOffice("the collections workbook recalculates to the engine's measures", async () => {
  const book = await recalculatedReport(collections.report(result, context()));
  expect(book.errors).toEqual([]);
  expectPeriod(book);
  expectMonths(book);
  expectCohorts(book);
  expectCurve(book);
  expectPayments(book);
  expectTrends(book);
});

function expectPeriod(book: RecalculatedReport): void {
  const { periodBills, daysToPay } = result;
  expectNamed(book, [
    ["Collections_Days", 273],
    ["Collections_DSO", result.daysSalesOutstanding],
    ["Collections_BestDSO", result.bestPossibleDso],
    ["Collections_ADD", result.averageDaysDelinquent],
    ["Collections_CEI_Total", result.ceiTotalSales],
    ["Collections_CEI_Monthly", result.ceiMonthlySales],
    ["Collections_CEI_Median", result.monthlyCei.median],
    ["Collections_Turnover", result.turnover],
    ["Collections_NetRate", result.netCollectionRate],
    [
      "Collections_NetOpen",
      (periodBills.billedCents - periodBills.paidCents - periodBills.adjustedCents - periodBills.writtenOffCents) / 100,
    ],
    ["Pay_Mean", daysToPay.meanDays],
    ["Pay_WeightedMean", daysToPay.weightedMeanDays],
    ["Pay_MeanLate", daysToPay.meanDaysLate],
    ["Pay_MeanLateOfLate", daysToPay.meanDaysLateOfLate],
  ]);
  const verdicts = ["Check_Collections_Moved", "Check_Collections_Billed", "Check_Collections_Mix"];
  expect(verdicts.map(book.named)).toEqual(["PASS", "PASS", "PASS"]);
  for (const sheet of ["Collections", "CollectionMonths"]) {
    expect(["Accounts", "Buckets", "Control"].map((side) => book.named(`Tie_${sheet}_${side}`))).toEqual([
      "PASS",
      "PASS",
      "FAIL",
    ]);
  }
}

function expectMonths(book: RecalculatedReport): void {
  const { months } = result;
  expectColumn(
    book,
    ["CollectionsByMonth", "Ending ($)"],
    months.map((each) => each.endingCents / 100),
  );
  expectColumn(
    book,
    ["CollectionsByMonth", "CEI (percent)"],
    months.map((each) => each.ceiTotalSales),
  );
  expectColumn(
    book,
    ["CollectionsByMonth", "DSO (days)"],
    months.map((each) => each.daysSalesOutstanding),
  );
}

function expectCohorts(book: RecalculatedReport): void {
  const { cohorts, args } = result;
  const left = cohorts.map((each) => each.billedCents - each.adjustedCents - each.writtenOffCents);
  expectColumn(
    book,
    ["CollectionCohorts", "Still open ($)"],
    cohorts.map((each, at) => ((left[at] ?? 0) - each.paidCents) / 100),
  );
  expectColumn(
    book,
    ["CollectionCohorts", "Net rate"],
    cohorts.map((each, at) => over(each.paidCents, left[at] ?? 0)),
  );
  for (const [index, days] of args.horizons.entries()) {
    const rates = cohorts.map(({ billedCents, paidWithinCents }) => {
      const paid = paidWithinCents[index] ?? null;
      return paid === null ? null : paid / billedCents;
    });
    expectColumn(book, ["CollectionRates", `Rate at ${days} days`], rates);
  }
}

function expectCurve(book: RecalculatedReport): void {
  const { curve, cohorts } = result;
  expect(curve.lines.map(({ label }) => label)).toEqual(["All months", "Billed in 2025", "Billed in 2026"]);
  for (const line of curve.lines) {
    expectColumn(book, ["CollectionCurve", line.label], line.shares);
    const steps = line.shares.map((share, at) => (share === null ? null : share - (line.shares[at - 1] ?? 0)));
    expectColumn(book, ["CollectionCurveSteps", line.label], steps);
  }
  const months = curve.days.map((_, at) => cohorts.filter((each) => (each.paidByDayCents[at] ?? null) !== null).length);
  expectColumn(book, ["CollectionCurveSteps", "Billing months"], months);
}

function expectPayments(book: RecalculatedReport): void {
  const { methods, days } = result.paymentMix;
  const received = methods.reduce((sum, each) => sum + each.receivedCents, 0);
  const table = "CollectionPaymentMix";
  expect(book.column(table, "Method")).toEqual(methods.map(({ method }) => method));
  expectColumn(
    book,
    [table, "Mean ($)"],
    methods.map((each) => over(each.receivedCents / 100, each.receivedCount)),
  );
  expectColumn(
    book,
    [table, "Share of amount"],
    methods.map((each) => each.receivedCents / received),
  );
  expectColumn(
    book,
    [table, "Return rate, payments"],
    methods.map((each) => over(each.returnedCount, each.receivedCount)),
  );
  expectColumn(
    book,
    [table, "Return rate, amount"],
    methods.map((each) => over(each.returnedCents, each.receivedCents)),
  );
  // Two payments a month, of the first month's bill and of the one two months back: 18; one came back; six by card at 2.50.
  expectNamed(book, [
    ["Collections_Mix_Count", 18],
    ["Collections_Mix_Received", received / 100],
    ["Collections_Mix_Fees", 15],
    ["Collections_Mix_ReturnedCount", 1],
    ["Collections_Mix_Returned", 560.01],
    ["Collections_Mix_ReturnRate", 1 / 18],
  ]);
  const byDay = "CollectionPaymentDays";
  expectColumn(
    book,
    [byDay, "Mean of such a day ($)"],
    days.map((each) => over(each.receivedCents / 100, each.dayCount)),
  );
  expectColumn(
    book,
    [byDay, "Share of amount"],
    days.map((each) => each.receivedCents / received),
  );
}

function expectTrends(book: RecalculatedReport): void {
  const { trendMonths } = result;
  const months = "CollectionTrendMonths";
  expectColumn(
    book,
    [months, "CEI (percent)"],
    trendMonths.map((each) => each.ceiTotalSales),
  );
  expectColumn(
    book,
    [months, "DSO (days)"],
    trendMonths.map((each) => each.daysSalesOutstanding),
  );
  for (const [index, days] of [30, 60].entries()) {
    const rates = trendMonths.map(({ cohortPaidCents, cohortBilledCents }) => {
      const paid = cohortPaidCents[index] ?? null;
      return paid === null ? null : (100 * paid) / cohortBilledCents;
    });
    expectColumn(book, [months, `Collected in ${days} days (percent)`], rates);
  }
  expectTrend(book, { at: 0, key: "Cei", column: "CEI (percent)", scale: 1 });
  expectTrend(book, { at: 1, key: "Dso", column: "DSO (days)", scale: 1 });
  expectTrend(book, { at: 2, key: "Rate30", column: "Collected in 30 days (percent)", scale: 100 });
  expectTrend(book, { at: 4, key: "Cash", column: "Collected ($)", scale: 0.01 });
}

interface ExpectedTrend {
  readonly at: number;
  readonly key: string;
  readonly column: string;
  readonly scale: number;
}

function expectTrend(book: RecalculatedReport, { at, key, column, scale }: ExpectedTrend): void {
  const trend = result.trends[at]?.trend;
  if (trend?.kind !== "judged") throw new Error(`${key} was not judged`);
  const { points, line } = trend;
  const table = `CollectionTrend${key}`;
  expectColumn(
    book,
    [table, column],
    points.map(({ value }) => value * scale),
  );
  expect(book.named(`Trend_${key}_P`)).toBeCloseTo(trend.test.probability, 4);
  expect(book.named(`Trend_${key}_ChangeP`)).toBeCloseTo(trend.change.probability, 4);
  if (!trend.isTrend) return;
  const lines: readonly (readonly [string, TrendLine])[] = [
    ["Trend line", line],
    ["Lower limit", line.lower],
    ["Upper limit", line.upper],
  ];
  for (const [name, { slope, intercept }] of lines) {
    expectColumn(
      book,
      [table, name],
      points.map((point) => (intercept + slope * point.at) * scale),
    );
  }
}

test("the share collected within 30 days falls by a point a month, and DSO rises", () => {
  const [, dso, rate] = result.trends.map(({ trend }) => trend);
  if (dso?.kind !== "judged" || rate?.kind !== "judged") throw new Error("not judged");
  expect([dso.isTrend, dso.test.score > 0, rate.isTrend]).toEqual([true, true, true]);
  // 800.00 less 10.00 a month of 1,000.00; the odd cents shift it by less than a thousandth of a point.
  expect(rate.line.slope).toBeCloseTo(-0.01, 5);
});

test("Microsoft's validator finds nothing wrong with the workbook, nor with that of a short and idle period", async () => {
  expect(await openXmlErrors(await writtenReport(collections.report(result, context())))).toEqual([]);
  await loadLedgerRows(database, {});
  const idle = await collections.run(database, collectionsArgs({ from: "2026-01-01", to: "2026-01-31" }));
  expect(await openXmlErrors(await writtenReport(collections.report(idle, { ...context(), tie: null })))).toEqual([]);
});
