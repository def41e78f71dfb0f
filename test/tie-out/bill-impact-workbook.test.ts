import { blobFile } from "../../src/adapters/file/blob-file";
import { affordabilityReport } from "../../src/analyses/affordability/affordability-report";
import type { RunContext } from "../../src/analyses/analysis";
import { billImpact } from "../../src/analyses/bill-impact/bill-impact";
import { USUAL_IMPACT } from "../../src/analyses/bill-impact/bill-impact-args";
import { peersReport } from "../../src/analyses/peers/peers-report";
import { comparePeers } from "../../src/analyses/peers/peers-result";
import { parseAffordability } from "../../src/app/affordability-text";
import { loadExports } from "../../src/app/load-exports";
import { parseSchedule } from "../../src/app/schedule-text";
import { steppedSchedule } from "../../src/domain/rates/step-schedule";
import type { Report } from "../../src/report/report";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { kentSchedule } from "../support/kent-schedule";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";

const STAMP = "2026-11-22T14:03:00Z";
const CONTEXT: RunContext = { stamp: STAMP, sources: ["charges.csv"], tieOut: [], findings: [], tie: null };

async function impactOfCity() {
  const database = await openTestDatabase();
  const texts = joined(generateSampleCity({ accounts: 120, months: 4 }));
  const files = ["accounts.csv", "charges.csv", "services.csv"];
  await loadExports(
    database,
    files.map((file) => blobFile(file, new Blob([texts.get(file) ?? ""]))),
  );
  const schedule = parseSchedule(texts.get("rates.json") ?? "", "rates.json");
  const proposed = steppedSchedule(schedule, { percent: 9, effective: "2027-01-01" });
  const result = await billImpact.run(database, {
    ...{ ...USUAL_IMPACT, from: "2026-07-01", to: "2026-10-31", accounts: "masked" },
    ...{ existing: { schedule, on: "2026-10-31" }, proposed: { schedule: proposed, on: "2027-01-01" } },
  });
  await database.close();
  return result;
}

/** 59.19 a quarter, or 6.00 a unit. */
const QUARTERLY = kentSchedule({
  utility: "Quarterville",
  monthsPerBill: 3,
  editions: [
    {
      effective: "2026-01-01",
      charges: [
        { charge: "usage", id: "use", service: "water", rate: 6 },
        { charge: "minimum", id: "min", service: "water", amount: 59.19, of: ["use"] },
      ],
    },
  ],
});

const figure = (value: number) => ({ value, source: "worked example" });
const HOUSEHOLDS = parseAffordability(
  JSON.stringify({
    utility: "Testville",
    households: {
      ...{ median_income: figure(50_000), lowest_fifth_income: figure(24_000), poverty_share: figure(0.38) },
      ...{ taxes: figure(150), housing: figure(800), food: figure(350), health: figure(200), energy: figure(100) },
      ...{ household_size: figure(4), days: figure(31) },
    },
    bills: [{ name: "Now", annual_bill: figure(1200), wastewater_cost: figure(750), essential_bill: figure(85.6) }],
  }),
  "households.json",
);

/** The three reports in one workbook, so that a spreadsheet computes them in one run. */
async function allReports() {
  const impact = await impactOfCity();
  const peers = comparePeers({
    ...{ own: kentSchedule(), peers: [QUARTERLY], services: [], monthlyUse: "3", unit: "ccf", on: null },
    facts: { class: "residential", zone: "inside", meter: "5/8" },
  });
  const reports = [
    billImpact.report(impact, CONTEXT),
    peersReport(peers, STAMP),
    affordabilityReport(HOUSEHOLDS, STAMP),
  ];
  const report: Report = { id: "impact-desk", title: "Impact", sheets: reports.flatMap(({ sheets }) => sheets) };
  return { impact, report };
}

testWithLibreOffice(
  "impact, peers and affordability recalculate to the engine's cents and to figures worked by hand",
  async () => {
    const { impact, report } = await allReports();
    const book = await recalculatedReport(report);
    expect(book.errors).toEqual([]);
    const { sums } = impact;
    expect(cents(book.named("Impact_Change"))).toBe(sums.newCents - sums.oldCents);
    expect(book.column("ImpactByClass", "Change ($)").map(cents)).toEqual(
      impact.classes.map((row) => row.new_cents - row.old_cents),
    );
    const checks = ["Existing", "Proposed", "Classes", "Services", "Reasons", "Accounts"];
    expect(checks.map((name) => book.named(`Check_Impact${name}`))).toEqual(checks.map(() => "PASS"));
    const typical = impact.typical.filter(({ services }) => services.length > 0);
    expect(book.column("TypicalBills", "Proposed ($)").map(cents)).toEqual(
      typical.map(({ services }) => services.reduce((sum, { newCents }) => sum + newCents, 0)),
    );
    // A quarter's minimum of 59.19 is 19.73 a month; ours are 3 hundred cubic feet at 51.19 a thousand.
    expect(book.column("Peers", "A month ($)").map(cents)).toEqual([1973, 1536]);
    // As worked in the tests of affordability: 2.4, 1.5 and 5 percent, 21.4 percent of what is left; no minimum wage was entered.
    const row = [
      "Of median income",
      "Residential Indicator",
      "Its band",
      "Household burden",
      "Burden with poverty",
      "AR20",
    ];
    const shown = row.map((head) => book.column("Affordability", head)[0]);
    expect(shown.map((each) => (typeof each === "number" ? Number(each.toFixed(6)) : each))).toEqual([
      ...[0.024, 0.015, "mid-range", 0.05, "high", 0.214],
    ]);
    expect(book.column("Affordability", "Hours of work")).toEqual(["not worked out"]);
    expect(book.column("AffordabilityMissing", "Not worked out: enter these figures of the households")).toEqual([
      "minimum wage; ",
    ]);
    expect(book.named("Aff_EssentialUse")).toBe(6200);
    expect(await openXmlErrors(await writtenReport(report))).toEqual([]);
  },
);
