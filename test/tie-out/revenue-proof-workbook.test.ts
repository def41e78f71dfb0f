import { blobFile } from "../../src/adapters/file/blob-file";
import type { RunContext } from "../../src/analyses/analysis";
import { DEFAULT_RULES } from "../../src/analyses/receivables/receivable-rules";
import { revenueProof } from "../../src/analyses/revenue-proof/revenue-proof";
import type { RevenueProofResult } from "../../src/analyses/revenue-proof/revenue-proof-result";
import { parityOfProof } from "../../src/analyses/revenue-proof/run-revenue-proof";
import { loadExports } from "../../src/app/load-exports";
import { parseSchedule } from "../../src/app/schedule-text";
import type { Database } from "../../src/ports/database";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";

const CONTEXT: RunContext = {
  stamp: "2026-11-22T14:03:00Z",
  sources: ["charges.csv"],
  tieOut: [],
  findings: [],
  tie: null,
};
const TABLES = ["accounts.csv", "charges.csv", "services.csv", "payments.csv", "adjustments.csv"];

let database: Database;
let result: RevenueProofResult;
beforeAll(async () => {
  database = await openTestDatabase();
  const texts = joined(generateSampleCity({ accounts: 150, months: 14 }));
  await loadExports(
    database,
    TABLES.map((file) => blobFile(file, new Blob([texts.get(file) ?? ""]))),
  );
  const schedule = parseSchedule(texts.get("rates.json") ?? "", "rates.json");
  const days = { from: "2025-09-01", to: "2026-10-31", asOf: "2026-10-31" };
  result = await revenueProof.run(database, { ...DEFAULT_RULES, ...days, schedule });
});
afterAll(() => database.close());

testWithLibreOffice("the proof of revenue recalculates to the engine's cents", async () => {
  const book = await recalculatedReport(revenueProof.report(result, CONTEXT));
  const { units, lines } = result;
  expect(book.errors).toEqual([]);
  expect(book.column("ProofUnits", "Revenue ($)").map(cents)).toEqual(units.map(({ revenueCents }) => revenueCents));
  expect(book.column("ProofByClass", "Units × rates ($)").map(cents)).toEqual(
    lines.map(({ unitsRevenueCents }) => unitsRevenueCents),
  );
  expect(book.column("ProofByClass", "Variance ($)").map(cents)).toEqual(
    lines.map((line) => line.billedCents - line.notPricedCents - line.unitsRevenueCents - line.roundingCents),
  );
  for (const [place, parity] of book.column("ProofByClass", "Parity").entries())
    expect(parity).toBeCloseTo(parityOfProof(lines[place] ?? NOTHING) ?? Number.NaN, 12);
  expect(cents(book.named("Proof_Units"))).toBe(result.unitsRevenueCents);
  expect(cents(book.named("Proof_Billed"))).toBe(result.billedCents);
  expect(cents(book.named("Proof_Paid"))).toBe(result.paidCents);
  expect(book.named("Proof_Parity")).toBeCloseTo(result.parity ?? Number.NaN, 12);
  const checks = ["Check_ProofBilled", "Check_ProofUnits", "Check_ProofExpected"];
  expect(checks.map((name) => book.named(name))).toEqual(checks.map(() => "PASS"));
});

const NOTHING = { billedCents: 0, notPricedCents: 0, unitsRevenueCents: 0, roundingCents: 0 };

test("rounding stays within half a cent for each charge of a bill and each row of units", () => {
  for (const line of result.lines)
    expect(Math.abs(line.roundingCents)).toBeLessThanOrEqual(line.charges + result.units.length);
});

test("Microsoft's validator finds nothing wrong with the workbook", async () => {
  expect(await openXmlErrors(await writtenReport(revenueProof.report(result, CONTEXT)))).toEqual([]);
});
