import { billFrequency } from "../../src/analyses/bill-frequency/bill-frequency";
import { billFrequencyArgs } from "../../src/analyses/bill-frequency/bill-frequency-args";
import type { BillFrequencyResult } from "../../src/analyses/bill-frequency/bill-frequency-result";
import { billableUnits } from "../../src/analyses/billable-units/billable-units";
import { billableUnitsArgs } from "../../src/analyses/billable-units/billable-units-args";
import type { BillableUnitsResult } from "../../src/analyses/billable-units/billable-units-result";
import { useLevel } from "../../src/domain/rates/bill-frequency";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { meteredYears } from "../support/metered-town";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { type RecalculatedReport, recalculatedReport, writtenReport } from "../support/recalculated-report";

const PERIOD = { from: "2025-11-01", to: "2026-10-31" };
const CONTEXT = { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie: null };
const PRODUCTION = [
  { month: "2025-11-01", volume: 200, unit: null },
  { month: "2026-07-01", volume: 26_000, unit: "cf" as const },
];

let database: Database;
let units: BillableUnitsResult;
let frequency: BillFrequencyResult;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, meteredYears());
  units = await billableUnits.run(database, billableUnitsArgs({ ...PERIOD, production: PRODUCTION }));
  frequency = await billFrequency.run(database, billFrequencyArgs({ ...PERIOD, breaks: [10, 25.5] }));
});
afterAll(() => database.close());

/** Every number of a column, or of named cells, to six decimals. */
function same(shown: readonly unknown[], expected: readonly (number | null)[]): void {
  const plain = (value: unknown) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : (value ?? null));
  expect(shown.map(plain)).toEqual(expected.map(plain));
}

testWithLibreOffice(
  "billable units recalculate to the engine's sums: every formula column of every service",
  async () => {
    const book = await recalculatedReport(billableUnits.report(units, CONTEXT));
    expect(book.errors).toEqual([]);
    const { services } = units;
    expect(services.map(({ service }) => service)).toEqual(["water", "sewer", "storm"]);
    sameSums(book, "UnitsByService", services);
    sameSums(
      book,
      "UnitsByClass",
      services.flatMap(({ classes }) => classes),
    );
    const usual = (sum: number) => sum / 12;
    same(
      book.column("UnitsByService", "Accounts, usual month"),
      services.map((each) => usual(each.accountMonths)),
    );
    same(
      book.column("UnitsByService", "Meters, usual month"),
      services.map((each) => usual(each.meterMonths)),
    );
    same(
      book.column("UnitsByService", "Equivalent meters, usual month"),
      services.map((each) => usual(each.equivalentMonths)),
    );
    same(
      book.column("UnitsByService", "Units, usual month"),
      services.map((each) => usual(each.unitMonths)),
    );
    const classes = services.flatMap((service) => service.classes.map((each) => ({ service, each })));
    same(
      book.column("UnitsByClass", "Share of the service's use"),
      classes.map(({ service, each }) => (service.use === 0 ? 0 : each.use / service.use)),
    );
    same(
      book.column("UnitsByClass", "Peak month / average"),
      classes.map(({ each }) => each.peak?.factor ?? null),
    );
    const sizes = services.flatMap((service) => service.sizes);
    same(
      book.column("UnitsMeters", "Meters, usual month"),
      sizes.map(({ averageMeters }) => averageMeters),
    );
    same(
      book.column("UnitsMeters", "Equivalent meters, usual month"),
      sizes.map(({ averageMeters, ratio }) => averageMeters * (ratio ?? 0)),
    );
    same(
      [1, 2].map((place) => book.named(`Units_Equivalent_${place}`)),
      services.slice(0, 2).map((each) => usual(each.equivalentMonths)),
    );
    const checks = ["UnitsClassBills", "UnitsClassUse", "UnitsUse_1", "UnitsUse_2", "UnitsMetered"].map(
      (each) => `Check_${each}`,
    );
    expect(checks.map((name) => book.named(name))).toEqual(checks.map(() => "PASS"));
  },
);

testWithLibreOffice("months, peaks, seasons, course and forecast recalculate", async () => {
  const book = await recalculatedReport(billableUnits.report(units, CONTEXT));
  for (const [index, service] of units.services.entries()) {
    const table = `UnitsMonth_${index + 1}`;
    const { months } = service;
    sameSums(book, table, months);
    same(
      book.column(table, "Accounts"),
      months.map(({ accountMonths }) => accountMonths),
    );
    same(
      book.column(table, "Use per account (ccf)"),
      months.map(({ usePerAccount }) => usePerAccount),
    );
    same(
      book.column(table, "Estimated, of reads"),
      months.map(({ reads, estimatedReads }) => (reads === 0 ? 0 : estimatedReads / reads)),
    );
    same(
      book.column(table, "Meters"),
      months.map(({ meterMonths }) => meterMonths),
    );
    same(
      book.column(table, "Equivalent meters"),
      months.map(({ equivalentMonths }) => equivalentMonths),
    );
    same(
      book.column(table, service.unitName === "ERU" ? "ERU" : "Units"),
      months.map(({ unitMonths }) => unitMonths),
    );
  }
  for (const [index, service] of units.services.slice(0, 2).entries()) sameCourse(book, index + 1, service);
  const { loss } = units;
  same(
    book.column("UnitsLoss", "Produced (ccf)"),
    units.lossMonths.map(({ produced }) => produced),
  );
  same(
    book.column("UnitsLoss", "Billed (ccf)"),
    units.lossMonths.map(({ billed }) => billed),
  );
  same(
    book.column("UnitsLoss", "Billed, where produced is known"),
    units.lossMonths.map(({ produced, billed }) => (produced === null ? 0 : billed)),
  );
  same(
    book.column("UnitsLoss", "Non-revenue water (ccf)"),
    units.lossMonths.map(({ produced, billed }) => (produced === null ? null : produced - billed)),
  );
  same(
    book.column("UnitsLoss", "Share of produced"),
    units.lossMonths.map(({ produced, billed }) => (produced === null ? null : (produced - billed) / produced)),
  );
  same(
    ["Produced", "BilledOfProduced", "NonRevenue", "LossShare"].map((name) => book.named(`Units_${name}`)),
    loss === null ? [] : [loss.produced, loss.billed, loss.nonRevenue, loss.share],
  );
});

testWithLibreOffice("the bill frequency recalculates: blocks, classes, tabulation and curve", async () => {
  const book = await recalculatedReport(billFrequency.report(frequency, CONTEXT));
  expect(book.errors).toEqual([]);
  expect(frequency.services.map(({ service }) => service)).toEqual(["water", "sewer"]);
  for (const [index, { groups, thresholds }] of frequency.services.entries()) {
    const number = index + 1;
    const [all] = groups;
    if (all === undefined) throw new Error("no group");
    const blocks = `FrequencyBlocks_${number}`;
    same(
      book.column(blocks, "Above (ccf)"),
      all.blocks.map(({ from }) => from),
    );
    same(
      book.column(blocks, "Bills that stop in it"),
      all.blocks.map(({ stopping }) => stopping),
    );
    same(
      book.column(blocks, "Bills that use some of it"),
      all.blocks.map(({ reaching }) => reaching),
    );
    same(
      book.column(blocks, "Use in the block (ccf)"),
      all.blocks.map(({ volume }) => volume),
    );
    same(
      book.column(blocks, "Share of use"),
      all.blocks.map(({ volume }) => volume / all.use),
    );
    same(book.column(blocks, "Revenue ($)"), [0, 0, 0]);
    same(
      ["Bills", "Zero", "Use", "Revenue"].map((name) => book.named(`Frequency_${name}_${number}`)),
      [all.bills, all.zeroBills, all.use, 0],
    );
    const classes = `FrequencyByClass_${number}`;
    same(
      book.column(classes, "Bills"),
      groups.map(({ bills }) => bills),
    );
    same(
      book.column(classes, "Bills of no use"),
      groups.map(({ zeroBills }) => zeroBills),
    );
    same(
      book.column(classes, "Share of no use"),
      groups.map(({ zeroBills, bills }) => zeroBills / bills),
    );
    same(
      book.column(classes, "Use (ccf)"),
      groups.map(({ use }) => use),
    );
    same(
      book.column(classes, "Use per bill (ccf)"),
      groups.map(({ averageUse }) => averageUse),
    );
    for (const place of [0, 1, 2])
      same(
        book.column(classes, `Block ${place + 1} (ccf)`),
        groups.map((group) => group.blocks[place]?.volume ?? null),
      );
    const step = Number(book.named(`In_FrequencyStep_${number}`));
    for (const group of groups) {
      const shares = Array.from(
        { length: 31 },
        (_, place) => useLevel(group.distribution, place * step).stopping / group.bills,
      );
      same(book.column(`FrequencyClassCurve_${number}`, group.customerClass ?? "all classes"), shares);
    }
    const curve = Array.from({ length: 31 }, (_, place) => useLevel(all.distribution, place * step));
    same(
      book.column(`FrequencyCurve_${number}`, "Bills that stop there or before"),
      curve.map(({ stopping }) => stopping / all.bills),
    );
    const levels = thresholds.map((level) => useLevel(all.distribution, level));
    const tabulation = `FrequencyLevels_${number}`;
    same(
      book.column(tabulation, "Bills that stop"),
      levels.map(({ stopping }) => stopping),
    );
    same(
      book.column(tabulation, "Share of bills"),
      levels.map(({ stopping }) => stopping / all.bills),
    );
    same(
      book.column(tabulation, "Use of bills that stop (ccf)"),
      levels.map(({ stoppingUse }) => stoppingUse),
    );
    same(
      book.column(tabulation, "Bills that pass"),
      levels.map(({ passing }) => passing),
    );
    same(
      book.column(tabulation, "Consolidated use (ccf)"),
      levels.map(({ consolidated }) => consolidated),
    );
    same(
      book.column(tabulation, "Share of use"),
      levels.map(({ consolidated }) => consolidated / all.use),
    );
    expect(["Blocks", "Classes", "Ledger"].map((name) => book.named(`Check_Frequency${name}_${number}`))).toEqual([
      "PASS",
      "PASS",
      "PASS",
    ]);
  }
});

test.each([
  ["of a year", PERIOD],
  ["of nothing", { from: "2020-01-01", to: "2020-12-31" }],
])("Microsoft's validator finds nothing wrong with the workbooks %s", async (_, period) => {
  const counted = await billableUnits.run(database, billableUnitsArgs(period));
  const tabulated = await billFrequency.run(database, billFrequencyArgs(period));
  expect(await openXmlErrors(await writtenReport(billableUnits.report(counted, CONTEXT)))).toEqual([]);
  expect(await openXmlErrors(await writtenReport(billFrequency.report(tabulated, CONTEXT)))).toEqual([]);
});

function sameSums(
  book: RecalculatedReport,
  table: string,
  rows: readonly Pick<BillableUnitsResult["services"][number], "bills" | "zeroBills" | "use" | "meteredUse">[],
): void {
  same(
    book.column(table, "Bills"),
    rows.map(({ bills }) => bills),
  );
  same(
    book.column(table, "Bills of no use"),
    rows.map(({ zeroBills }) => zeroBills),
  );
  same(
    book.column(table, "Billed use (ccf)"),
    rows.map(({ use }) => use),
  );
  same(
    book.column(table, "Metered use (ccf)"),
    rows.map(({ meteredUse }) => meteredUse),
  );
  if (table.startsWith("UnitsMonth")) return;
  same(
    book.column(table, "Share of no use"),
    rows.map(({ zeroBills, bills }) => (bills === 0 ? 0 : zeroBills / bills)),
  );
  same(
    book.column(table, "Use per bill (ccf)"),
    rows.map(({ use, bills }) => (bills === 0 ? 0 : use / bills)),
  );
}

function sameCourse(book: RecalculatedReport, number: number, service: BillableUnitsResult["services"][number]): void {
  const { classes, months, peak, season, growth, useForecast, accountForecast, history } = service;
  for (const { customerClass, months: own } of classes)
    same(
      book.column(`UnitsUse_${number}`, `${customerClass} (ccf)`),
      own.map(({ use }) => use),
    );
  same(
    book.column(`UnitsUse_${number}`, "All (ccf)"),
    months.map(({ use }) => use),
  );
  same(
    ["Use", "Peak", "Average", "PeakFactor", "Winter", "Summer", "SummerToWinter"].map((name) =>
      book.named(`Units_${name}_${number}`),
    ),
    [
      service.use,
      peak?.use ?? null,
      peak?.averageUse ?? null,
      peak?.factor ?? null,
      season.winterUse,
      season.summerUse,
      season.summerToWinter,
    ],
  );
  same(
    ["GrowthUse", "GrowthAccounts", "GrowthPerAccount"].map((name) => book.named(`Units_${name}_${number}`)),
    [growth.use, growth.accounts, growth.usePerAccount],
  );
  same(
    book.column(`UnitsHistory_${number}`, "Use per account (ccf)"),
    history.map(({ usePerAccount }) => usePerAccount),
  );
  const expected = useForecast?.months.map(({ value }) => value) ?? [];
  expect(expected.length).toBe(12);
  same(book.column(`UnitsForecast_${number}`, "Expected use (ccf)"), expected);
  same(
    book.column(`UnitsForecast_${number}`, "Expected accounts"),
    accountForecast?.months.map(({ value }) => value) ?? [],
  );
  same([book.named(`Units_Forecast_${number}`)], [expected.reduce((sum, each) => sum + each, 0)]);
  const test = useForecast?.backTest;
  const missed = test?.months.map((each) => each.expected - each.actual) ?? [];
  expect(missed.length).toBe(12);
  same(book.column(`UnitsBackTest_${number}`, "Too much (+) or too little (ccf)"), missed);
  same(book.column(`UnitsBackTest_${number}`, "Missed by (ccf)"), missed.map(Math.abs));
  same(
    [
      book.named(`Units_Missed_${number}`),
      book.named(`Units_Bias_${number}`),
      book.named(`Units_NaiveMissed_${number}`),
    ],
    [test?.error.wape ?? null, test?.error.bias ?? null, test?.naiveError.wape ?? null],
  );
}
