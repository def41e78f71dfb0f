import { blobFile } from "../../src/adapters/file/blob-file";
import type { RunContext } from "../../src/analyses/analysis";
import { parityOf } from "../../src/analyses/rate-verification/measure-parity";
import { rateVerification } from "../../src/analyses/rate-verification/rate-verification";
import type { RateVerificationResult } from "../../src/analyses/rate-verification/rate-verification-result";
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

let database: Database;
let result: RateVerificationResult;
beforeAll(async () => {
  database = await openTestDatabase();
  const texts = joined(generateSampleCity({ accounts: 120, months: 14 }));
  const files = ["accounts.csv", "charges.csv", "services.csv", "reads.csv"];
  await loadExports(
    database,
    files.map((file) => blobFile(file, new Blob([texts.get(file) ?? ""]))),
  );
  const schedule = parseSchedule(texts.get("rates.json") ?? "", "rates.json");
  result = await rateVerification.run(database, { schedule, from: "2025-09-01", to: "2026-10-31", samples: 4 });
});
afterAll(() => database.close());

testWithLibreOffice("bills held against rates: the workbook recalculates to the engine's cents", async () => {
  const book = await recalculatedReport(rateVerification.report(result, CONTEXT));
  const { patterns, parityLines } = result;
  expect(book.errors).toEqual([]);
  expect(patterns.length).toBeGreaterThan(10);
  expect(cents(book.named("Rates_Billed"))).toBe(result.billedCents);
  expect(cents(book.named("Rates_Recomputed"))).toBe(result.recomputedCents);
  expect(book.named("Rates_Parity")).toBeCloseTo(result.parity ?? Number.NaN, 12);
  expect(book.named("Rates_Days")).toBe(426);
  expect(book.column("RatesByPattern", "Net ($)").map(cents)).toEqual(patterns.map((each) => each.differenceCents));
  expect(book.column("RatesByPattern", "Net a year ($)").map(cents)).toEqual(patterns.map((each) => each.perYearCents));
  expect(book.column("RatesSamples", "Difference ($)").map(cents)).toEqual(
    patterns.flatMap(({ samples }) => samples.map(({ differenceCents }) => differenceCents)),
  );
  for (const [place, parity] of book.column("RatesParity", "Parity").entries())
    expect(parity).toBeCloseTo(parityOf(parityLines[place] ?? NOTHING) ?? Number.NaN, 12);
  const byService = [...new Set(parityLines.map(({ service }) => service))];
  expect(book.column("RatesParityByService", "Billed ($)").map(cents)).toEqual(
    byService.map((service) =>
      parityLines.filter((line) => line.service === service).reduce((sum, line) => sum + line.billedCents, 0),
    ),
  );
  expect(["Check_RatesVariances", "Check_RatesBilled"].map((name) => book.named(name))).toEqual(["PASS", "PASS"]);
});

const NOTHING = { billedCents: 0, notPricedCents: 0, recomputedCents: 0 };

test.each([
  ["as it comes", "2025-09-01"],
  ["of nothing", "2026-10-31"],
])("Microsoft's validator finds nothing wrong with the workbook %s", async (_, from) => {
  const { args } = result;
  const run = await rateVerification.run(database, { ...args, from });
  expect(await openXmlErrors(await writtenReport(rateVerification.report(run, CONTEXT)))).toEqual([]);
});
