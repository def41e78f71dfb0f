import { allowance } from "../../src/analyses/allowance/allowance";
import { type AllowanceArgs, allowanceArgs } from "../../src/analyses/allowance/allowance-args";
import type { AllowanceResult, SetAside } from "../../src/analyses/allowance/allowance-result";
import type { RunContext } from "../../src/analyses/analysis";
import { rolledOn } from "../../src/domain/loss-rate";
import { rollShares } from "../../src/domain/roll-rate";
import type { Database } from "../../src/ports/database";
import type { Report } from "../../src/report/report";
import { type LedgerRows, loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, type RecalculatedReport, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

const ASKED = { asOf: "2026-09-30", historyFrom: "2025-11-30", lossMonths: 3, leastDocuments: 2, lienRate: 0.07 };

let database: Database;
let result: AllowanceResult;
let report: Report;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, lossyCity());
  [result, report] = await ask(ASKED);
});
afterAll(() => database.close());

/** The small city, two owners with parcels among its accounts, old debts written off month by month, one of them recovered. */
function lossyCity(): LedgerRows {
  const city = smallCity();
  const old = [0, 1, 2, 3, 4, 5].map((number) => ({
    charge_id: `L${number}`,
    account_id: "0099",
    service: number % 2 === 0 ? "water" : "sewer",
    bill_date: "2025-11-05",
    due_date: "2025-11-28",
    amount_cents: 3110 + 97 * number,
  }));
  return {
    ...city,
    accounts: (city.accounts ?? []).map((account) =>
      account.account_id === "0014" || account.account_id === "0013"
        ? { ...account, occupancy: "owner", parcel_id: "17-014" }
        : account,
    ),
    charges: [...(city.charges ?? []), ...old],
    adjustments: [
      ...(city.adjustments ?? []),
      ...[1, 2, 4, 6].map((month, number) => ({
        adjustment_id: `W${month}`,
        account_id: "0099",
        date: `2026-0${month}-15`,
        amount_cents: -2500 - number,
        kind: "write_off",
      })),
      { adjustment_id: "K", account_id: "0099", date: "2026-03-15", amount_cents: -900, kind: "leak" },
      {
        adjustment_id: "R",
        account_id: "0099",
        date: "2026-05-10",
        amount_cents: 1250,
        kind: "reinstatement",
        due_date: "2025-11-28",
      },
    ],
  };
}

async function ask(args: Pick<AllowanceArgs, "asOf" | "historyFrom"> & Partial<AllowanceArgs>) {
  const answer = await allowance.run(database, allowanceArgs(args));
  return [answer, allowance.report(answer, contextOf(answer))] as const;
}

function contextOf({ total, unappliedCreditsCents }: AllowanceResult): RunContext {
  const owed = total.openCents + unappliedCreditsCents;
  const tie = {
    asOf: "2026-09-30",
    bucketsCents: owed,
    accountsCents: owed,
    controlCents: owed,
    glCents: owed - 1,
  };
  return {
    stamp: "2026-11-22T14:03:00Z",
    sources: ["charges.csv"],
    tieOut: [],
    findings: [],
    tie: { ...tie, bridge: [] },
  };
}

/** A share to ten decimals; an empty cell and a quotient by nothing, which have none, as null. */
function share(value: unknown): string | null {
  return value === undefined || value === null ? null : Number(value).toFixed(10);
}

function sumOf(parts: readonly SetAside[], centsOf: (part: SetAside) => number): number {
  return parts.reduce((sum, part) => sum + centsOf(part), 0);
}

const setAside = ({ lossCents, lienCents }: SetAside): number => lossCents + lienCents;

/** Names of the columns by what stands in them; the buckets in order. */
const STAYS = ["Still not due", "To 1-30 days", "To 31-60 days", "To 61-90 days", "To 91-120 days", "To 121+ days"];
const AGES = ["Not due", "1-30 days", "31-60 days", "61-90 days", "91-120 days", "121+ days"];

testWithLibreOffice("the allowance workbook recalculates to the engine's cents and rates", async () => {
  // Nothing below is worth comparing if the books had no losses, liens, year-end or rates of their own.
  expect([result.total.lienableCents > 0, result.yearEnd !== null, result.recoveredShare]).toEqual([
    true,
    true,
    expect.closeTo(1250 / (2500 + 2501 + 2502 + 2503 + 2500), 10),
  ]);
  expect(new Set(result.rates.flatMap(({ rates }) => rates.map(({ source }) => source))).size).toBeGreaterThan(1);
  const book = await recalculatedReport(report);
  expect(book.errors).toEqual([]);
  expectTotals(book);
  expectCells(book);
  expectSummaries(book);
  expectRolls(book);
  expectMonths(book);
  expectLosses(book);
});

function expectTotals(book: RecalculatedReport): void {
  const { total, unappliedCreditsCents, yearEnd } = result;
  const receivables = total.openCents + unappliedCreditsCents;
  const then = yearEnd === null ? Number.NaN : setAside(yearEnd.total);
  for (const [name, expected] of [
    ["Allowance_Open", total.openCents],
    ["Allowance_Unapplied", unappliedCreditsCents],
    ["Allowance_Receivables", receivables],
    ["Allowance_Lienable", total.lienableCents],
    ["Allowance_Loss", total.lossCents],
    ["Allowance_Lien", total.lienCents],
    ["Allowance_Total", setAside(total)],
    ["Allowance_Net", receivables - setAside(total)],
    ["Allowance_YearEnd", then],
    ["Allowance_Change", setAside(total) - then],
  ] as const) {
    expect([name, cents(book.named(name))]).toEqual([name, expected]);
  }
  expect(book.named("Allowance_Share")).toBeCloseTo(setAside(total) / receivables, 10);
  for (const check of ["Ledger", "AllowanceByAge", "AllowanceByService", "AllowanceByClass"]) {
    expect([check, book.named(`Check_Allowance_${check}`)]).toEqual([check, "PASS"]);
  }
  for (const table of ["RollAmounts", "RollAmountsByClass"]) {
    expect([table, book.named(`Check_Allowance_${table}`)]).toEqual([table, "PASS"]);
  }
  for (const sheet of ["Allowance", "AllowanceDetail"]) {
    expect([book.named(`Tie_${sheet}_Accounts`), book.named(`Tie_${sheet}_Gl`)]).toEqual(["PASS", "FAIL"]);
  }
}

function expectCells(book: RecalculatedReport): void {
  const { cells, rates } = result;
  const rateOf = (service: string, bucket: number) =>
    rates.find((each) => each.service === service)?.rates[bucket]?.rate ?? null;
  expect(book.column("AllowanceCells", "Loss rate").map(Number)).toEqual(
    cells.map(({ service, bucket }) => rateOf(service, bucket)),
  );
  for (const [column, expected] of [
    ["Allowance, not lienable ($)", cells.map(({ now }) => now.lossCents)],
    ["Allowance, lienable ($)", cells.map(({ now }) => now.lienCents)],
    ["Allowance ($)", cells.map(({ now }) => setAside(now))],
    ["Allowance at year-end ($)", cells.map(({ then }) => (then === null ? Number.NaN : setAside(then)))],
  ] as const) {
    expect(book.column("AllowanceCells", column).map(cents)).toEqual(expected);
  }
}

function expectSummaries(book: RecalculatedReport): void {
  const { cells } = result;
  const keys: readonly (readonly [string, string, (cell: AllowanceResult["cells"][number]) => string])[] = [
    ["AllowanceByAge", "Age", ({ bucket }) => AGES[bucket] ?? ""],
    ["AllowanceByService", "Service", ({ service }) => service],
    ["AllowanceByClass", "Class", ({ customerClass }) => customerClass],
  ];
  for (const [table, key, keyOf] of keys) {
    for (const [row, name] of book.column(table, key).entries()) {
      const own = cells.filter((cell) => keyOf(cell) === name);
      const now = own.map((cell) => cell.now);
      const then = own.flatMap((cell) => cell.then ?? []);
      const amounts = ["Open ($)", "Of it lienable ($)", "Allowance, not lienable ($)", "Allowance, lienable ($)"];
      const columns = [...amounts, "Allowance ($)", "Allowance at year-end ($)"];
      expect([name, ...columns.map((column) => cents(book.column(table, column)[row]))]).toEqual([
        name,
        sumOf(now, ({ openCents }) => openCents),
        sumOf(now, ({ lienableCents }) => lienableCents),
        sumOf(now, ({ lossCents }) => lossCents),
        sumOf(now, ({ lienCents }) => lienCents),
        sumOf(now, setAside),
        sumOf(then, setAside),
      ]);
      const open = sumOf(now, ({ openCents }) => openCents);
      const expected = open === 0 ? null : (sumOf(now, setAside) / open).toFixed(10);
      expect(share(book.column(table, "Share of open")[row])).toBe(expected);
    }
  }
}

function expectRolls(book: RecalculatedReport): void {
  const { all } = result.rollRates;
  expect(book.column("RollRates", "Open ($)").map(cents)).toEqual(all.map(({ openCents }) => openCents));
  const shares = all.map((row) => rollShares(row));
  const columns: readonly (readonly [string, readonly (number | undefined)[]])[] = [
    ...STAYS.map((name, to) => [name, shares.map((each) => each?.stay[to])] as const),
    ["Paid", shares.map((each) => each?.paid)],
    ["Credited", shares.map((each) => each?.credited)],
    ["Written off", shares.map((each) => each?.writtenOff)],
    ["Sum", shares.map((each) => (each === null ? undefined : 1))],
  ];
  for (const [name, expected] of columns) {
    expect([name, book.column("RollRates", name).map(share)]).toEqual([name, expected.map(share)]);
  }
  expect(book.column("RollRates", "Check")).toEqual(shares.map((each) => (each === null ? "no amount" : "PASS")));
  for (const table of ["RollAmounts", "RollAmountsByClass"]) {
    expect(new Set(book.column(table, "Difference ($)").map(cents))).toEqual(new Set([0]));
  }
}

function expectMonths(book: RecalculatedReport): void {
  const months = result.rollRates.byMonth.map(({ matrix }) => {
    const [notDue, young] = matrix;
    const late = matrix.slice(1);
    const sum = (of: "openCents" | "writtenOffCents") => late.reduce((total, row) => total + row[of], 0);
    return [
      quotient(notDue?.stayCents[1] ?? 0, notDue?.openCents ?? 0),
      quotient(young === undefined ? 0 : rolledOn(young, 1), young?.openCents ?? 0),
      quotient(sum("writtenOffCents"), sum("openCents")),
    ];
  });
  for (const [at, column] of ["Not due to 1-30 days", "1-30 days to older", "Past due to written off"].entries()) {
    const expected = months.map((month) => share(month[at]));
    expect([column, book.column("RollByMonth", column).map(share)]).toEqual([column, expected]);
  }
}

function quotient(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function expectLosses(book: RecalculatedReport): void {
  const { years, losses, recoveredShare } = result;
  const sum = (of: "billedCents" | "writtenOffCents" | "recoveredCents") =>
    years.reduce((all, year) => all + year[of], 0);
  const [billed, lost, recovered] = [sum("billedCents"), sum("writtenOffCents"), sum("recoveredCents")];
  expect(book.column("AllowanceLossByYear", "Net loss ($)").map(cents)).toEqual(
    years.map((year) => year.writtenOffCents - year.recoveredCents),
  );
  expect(book.column("AllowanceLossByYear", "Net loss of billed").map(share)).toEqual(
    years.map(({ netRate }) => share(netRate)),
  );
  expect(["Billed", "WrittenOff", "Recovered"].map((name) => cents(book.named(`Allowance_${name}`)))).toEqual([
    billed,
    lost,
    recovered,
  ]);
  expect(book.named("Allowance_RecoveredShare")).toBeCloseTo(recoveredShare ?? Number.NaN, 10);
  expect(book.named("Allowance_NetLossRate")).toBeCloseTo((lost - recovered) / billed, 10);
  for (const [bucket, age] of AGES.entries()) {
    const expected = losses.flatMap(({ eventual, product, history }) => [
      share(eventual[bucket]),
      share(product[bucket]),
      share(history[bucket]?.netRate),
    ]);
    expect([age, book.column("AllowanceLossRates", age).map(share)]).toEqual([age, expected]);
  }
  const pools = losses.flatMap(({ history }) => history);
  expect(book.column("AllowanceLossHistory", "Share").map(share)).toEqual(
    pools.map((pool) => share(quotient(pool.writtenOffCents, pool.openCents))),
  );
  expect(book.column("AllowanceLossHistory", "Net of recoveries").map(share)).toEqual(
    pools.map(({ netRate }) => share(netRate)),
  );
}

test.each<readonly [string, Pick<AllowanceArgs, "asOf" | "historyFrom"> & Partial<AllowanceArgs>]>([
  ["the allowance", ASKED],
  ["the allowance of a history that ends before it began", { asOf: "2026-01-15", historyFrom: "2026-01-31" }],
])("Microsoft's validator finds nothing wrong with the workbook of %s", async (_, args) => {
  const [, of] = await ask(args);
  expect(await openXmlErrors(await writtenReport(of))).toEqual([]);
});
