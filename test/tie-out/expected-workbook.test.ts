import type { RunContext } from "../../src/analyses/analysis";
import { expected } from "../../src/analyses/expected/expected";
import { expectedArgs } from "../../src/analyses/expected/expected-args";
import type { ExpectedResult } from "../../src/analyses/expected/expected-result";
import { cashAhead, openAhead } from "../../src/domain/run-off";
import type { Database } from "../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

let database: Database;
let result: ExpectedResult;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, threeYears());
  const args = expectedArgs({ asOf: "2026-09-30", historyFrom: "2024-02-01", months: 4, separateOffsets: 5 });
  result = await expected.run(database, args);
});
afterAll(() => database.close());

/** The small city's nine months, and the same of the two years before at nine tenths; nothing is billed from October to December. */
function threeYears(): LedgerRows {
  const city = smallCity();
  const earlier = ["2024", "2025"].map((year) => ({
    charges: (city.charges ?? []).map((row) => ({
      ...row,
      charge_id: `${year}${row.charge_id}`,
      bill_id: `${year}${row.bill_id ?? ""}`,
      bill_date: row.bill_date.replace("2026", year),
      due_date: (row.due_date ?? "").replace("2026", year),
      amount_cents: Math.round(row.amount_cents * 0.9),
    })),
    payments: (city.payments ?? []).map((row) => ({
      ...row,
      payment_id: `${year}${row.payment_id}`,
      date: row.date.replace("2026", year),
      amount_cents: Math.round(row.amount_cents * 0.9),
    })),
  }));
  return {
    ...city,
    charges: [...earlier.flatMap(({ charges }) => charges), ...(city.charges ?? [])],
    payments: [...earlier.flatMap(({ payments }) => payments), ...(city.payments ?? [])],
  };
}

function context(): RunContext {
  const tie = {
    asOf: "2026-09-30",
    bucketsCents: result.standing.totalCents,
    accountsCents: result.standing.totalCents,
    controlCents: result.standing.totalCents + 1,
    glCents: null,
    bridge: [],
  };
  return { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie };
}

function expectClose(values: readonly unknown[], wanted: readonly number[], digits: number): void {
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, index) => expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, digits));
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

testWithLibreOffice("every formula of the expected collections recalculates to the engine's figures", async () => {
  const book = await recalculatedReport(expected.report(result, context()));
  const { forecast, months, outlook, standing, backTest } = result;
  expect(forecast.coming.growth).toBeCloseTo(1 / 0.9, 2);
  expect(book.errors).toEqual([]);

  const month = (of: "fromOpenCents" | "fromComingCents" | "totalCents") => months.map((each) => each[of]);
  expect(book.column("ExpectedByMonth", "From open bills ($)").map(cents)).toEqual(month("fromOpenCents"));
  expect(book.column("ExpectedByMonth", "From coming bills ($)").map(cents)).toEqual(month("fromComingCents"));
  expect(book.column("ExpectedByMonth", "Total ($)").map(cents)).toEqual(month("totalCents"));

  const rows = forecast.curve.slice(0, forecast.olderFrom + months.length);
  const curve = (name: string) => book.column("ExpectedCurve", name);
  expectClose(
    curve("Open when the month begins"),
    rows.map(({ openShare }) => openShare),
    10,
  );
  expectClose(
    curve("Paid, of what was open"),
    rows.map(({ cashShareOfOpen }) => cashShareOfOpen),
    8,
  );
  expectClose(
    curve("Collected so far"),
    rows.map((_, index) => sum(rows.slice(0, index + 1).map(({ cashShare }) => cashShare))),
    10,
  );

  const coming = forecast.coming.bases.map((base, index) => ({
    age: -1 - index,
    amountCents: base * forecast.coming.growth,
  }));
  const bills = [...forecast.open, ...coming];
  const cohorts = (name: string) => book.column("ExpectedByBillingMonth", name);
  expectClose(
    cohorts("Open, or to be billed ($)"),
    bills.map(({ amountCents }) => amountCents / 100),
    6,
  );
  expectClose(
    cohorts("Share still open"),
    bills.map(({ age }) => (age < 0 ? 1 : (forecast.curve[age + 1]?.openShare ?? Number.NaN))),
    10,
  );
  for (const [index, each] of months.entries()) {
    expectClose(
      cohorts(`${each.month.slice(0, 7)} ($)`),
      bills.map((bill) => cashAhead(bill, index + 1, forecast.curve) / 100),
      6,
    );
  }
  expectClose(
    cohorts("Still open at the end ($)"),
    bills.map((bill) => openAhead(bill, months.length, forecast.curve) / 100),
    6,
  );

  for (const [name, wanted] of [
    ["Cash", sum(month("totalCents"))],
    ["FromOpen", outlook.collectedCents],
    ["FromComing", sum(month("fromComingCents"))],
    ["Credited", outlook.creditedCents],
    ["StillOpen", outlook.stillOpenCents],
    ["NotCollected", standing.openBillsCents - outlook.collectedCents],
    ["OpenBills", standing.openBillsCents],
    ["OnNoBill", standing.otherCents],
    ["Credit", standing.creditCents],
    ["Receivables", standing.totalCents],
  ] as const) {
    expect([name, cents(book.named(`Expected_${name}`))]).toEqual([name, wanted]);
  }
  const notCollected = (standing.openBillsCents - outlook.collectedCents) / standing.openBillsCents;
  expect(book.named("Expected_NotCollectedShare")).toBeCloseTo(notCollected, 10);

  const tried = (name: string) => book.column("ExpectedBackTest", name);
  const next = backTest.months.map((each) => each.next);
  const three = backTest.months.map((each) => each.nextThree);
  const errorOf = (each: (typeof three)[number]) => (each === null ? null : each.expected - each.actual);
  expect(tried("Too much (+) or too little ($)").map(cents)).toEqual(next.map(errorOf));
  expect(tried("Missed by ($)").map(cents)).toEqual(next.map((each) => Math.abs(each.expected - each.actual)));
  // A month in which nothing came in has no share.
  const shareOf = ({ expected: wanted, actual }: (typeof next)[number]) =>
    actual === 0 ? null : Math.abs(wanted / actual - 1).toFixed(8);
  const whole = (value: unknown) => (value === null ? null : cents(value));
  expect(three.slice(-2)).toEqual([null, null]);
  expect(tried("Too much (+) or too little, three months ($)").map(whole)).toEqual(three.map(errorOf));
  expect(tried("Missed by, three months ($)").map(whole)).toEqual(
    three.map((each) => (each === null ? null : Math.abs(each.expected - each.actual))),
  );
  const fixed = (value: unknown) => (value === null ? null : Number(value).toFixed(8));
  expect(next.some(({ actual }) => actual === 0)).toBe(true);
  expect(tried("Missed by").map(fixed)).toEqual(next.map(shareOf));
  expect(tried("Missed by, three months").map(fixed)).toEqual(
    three.map((each) => (each === null ? null : shareOf(each))),
  );
  for (const [name, { wape, mape, bias }] of [
    ["One", backTest.next],
    ["Three", backTest.nextThree],
  ] as const) {
    expect(book.named(`Expected_${name}Wape`)).toBeCloseTo(wape ?? Number.NaN, 10);
    expect(book.named(`Expected_${name}Mape`)).toBeCloseTo(mape ?? Number.NaN, 10);
    expect(book.named(`Expected_${name}Bias`)).toBeCloseTo(bias ?? Number.NaN, 10);
  }

  expect(book.named("Check_ExpectedOpenBills")).toBe("PASS");
  for (const sheet of ["Expected", "ExpectedCohorts", "ExpectedCurve", "ExpectedBackTest"]) {
    expect([sheet, book.named(`Tie_${sheet}_Accounts`), book.named(`Tie_${sheet}_Control`)]).toEqual([
      sheet,
      "PASS",
      "FAIL",
    ]);
  }
});

test("Microsoft's validator finds nothing wrong with the workbook of expected collections", async () => {
  expect(await openXmlErrors(await writtenReport(expected.report(result, context())))).toEqual([]);
});
