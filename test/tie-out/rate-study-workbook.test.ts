import type { WorkBook } from "@e965/xlsx";
import type { FundProjection } from "../../src/domain/study/project-fund";
import type { FundYear } from "../../src/domain/study/fund-year";
import type { RateStudy } from "../../src/domain/study/study-schema";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import type { Report } from "../../src/report/report";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { writtenReport } from "../support/recalculated-report";
import { openXmlErrors } from "../support/open-xml-validator";
import { fixtureStudy } from "../support/study";
import { withCells } from "../support/with-cells";
import { enteredResult, linesShown, studyReport } from "../support/study-recalculated";

const STUDY = fixtureStudy("four-funds");
const STUDY_YEARS = Array.from({ length: STUDY.years }, (_, at) => `FY${STUDY.firstYear + at}`);

const LINES: readonly (readonly [line: string, value: (year: FundYear) => number | null])[] = [
  ["billed", ({ billed }) => billed],
  ["uncollectible", ({ uncollectible }) => uncollectible],
  ["other", ({ otherRevenue }) => otherRevenue],
  ["interest", ({ interest }) => interest],
  ["operating", ({ operating }) => operating],
  ["debtService", ({ debtService }) => debtService],
  ["payGo", ({ payGo }) => payGo],
  ["deposits", ({ reserveDeposits }) => reserveDeposits],
  ["lag", ({ collectionLag }) => collectionLag],
  ["ending", ({ ending }) => ending],
  ["cash", ({ unrestrictedCash }) => unrestrictedCash],
];
const RATIOS: typeof LINES = [
  ["coverage", ({ coverage }) => coverage],
  ["allIn", ({ allInCoverage }) => allInCoverage],
  ["days", ({ daysCash }) => daysCash],
  ["operatingRatio", ({ operatingRatio }) => operatingRatio],
];

const prefix = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[^A-Za-z0-9]/g, "");

/** Every line, measure and verdict of a cash flow against the engine's. */
function expectSame(book: WorkBook, report: Report, study: RateStudy) {
  const lines = linesShown(book, report);
  const { recommended, statusQuo } = enteredResult(study);
  expectCash(lines, recommended, "Cash");
  expectCash(lines, statusQuo, "StatusQuo");
}

function expectCash(lines: ReturnType<typeof linesShown>, projections: readonly FundProjection[], of: string) {
  for (const { plan, years, tests } of projections) {
    const shown = (line: string) => lines(`${prefix(plan.fund.id)}${of}`, line).slice(1);
    for (const [line, value] of LINES) {
      const cents = shown(line).map((each) => Math.round(Number(each) * 100) + 0);
      expect([plan.fund.id, line, cents]).toEqual([
        plan.fund.id,
        line,
        years.map((year) => Math.round((value(year) ?? 0) * 100) + 0),
      ]);
    }
    for (const [line, value] of RATIOS) {
      const ratios = shown(line).map((each) => (typeof each === "number" ? each.toFixed(6) : each));
      expect([plan.fund.id, line, ratios]).toEqual([
        plan.fund.id,
        line,
        years.map((year) => value(year)?.toFixed(6) ?? "none"),
      ]);
    }
    for (const [index, { years: held }] of tests.entries()) {
      const verdicts = shown(`test${index + 1}`).filter((each) => each !== "not yet");
      expect([plan.fund.id, index, verdicts]).toEqual([
        plan.fund.id,
        index,
        held.map(({ passes }) => (passes ? "PASS" : "FAIL")),
      ]);
    }
  }
}

testWithLibreOffice(
  "a study of four funds: a spreadsheet computes every line, measure and verdict as the program does",
  async () => {
    const report = studyReport(STUDY);
    const file = await writtenReport(report);
    expect(await openXmlErrors(file)).toEqual([]);
    const book = await recalculate(file);
    expectSame(book, report, STUDY);
  },
);

// A director changes three cells in the file; the program projects the study with the same three assumptions.
testWithLibreOffice(
  "an inflator, growth and an opening balance changed in the file move the formulas to what the program projects",
  async () => {
    const report = studyReport(STUDY);
    const areas = placedAreas(placeReport(report));
    const inflators = STUDY.inflators ?? [];
    const [water] = STUDY.funds;
    const cellsOfYears = (statement: string, row: number) =>
      STUDY_YEARS.map((period) => {
        const area = areas.columnOf(statement, period);
        return { sheet: area.sheet, row: area.row + row, column: area.column };
      });
    const opening = areas.named("In_Water_Opening");
    const changed = withCells(await writtenReport(report), report, [
      // The first line of each statement is its heading.
      ...cellsOfYears("Inflators", 1 + inflators.findIndex(({ id }) => id === "wages")).map((at) => ({
        ...at,
        value: 0.05,
      })),
      ...cellsOfYears("WaterYearly", 1).map((at) => ({ ...at, value: 0.015 })),
      { sheet: opening.sheet, row: opening.row, column: opening.column, value: 1_234_567.89 },
    ]);
    const book = await recalculate(changed);
    const study: RateStudy = {
      ...STUDY,
      inflators: inflators.map((each) => (each.id === "wages" ? { ...each, rate: 0.05 } : each)),
      funds: STUDY.funds.map((fund) =>
        fund === water
          ? {
              ...fund,
              customerGrowth: { rate: 0.015, source: "changed" },
              opening: { balance: 1_234_567.89, source: "changed" },
            }
          : fund,
      ),
    };
    expectSame(book, report, study);
    const lastBalance = (of: RateStudy) => enteredResult(of).recommended[0]?.years[7]?.ending ?? 0;
    expect(lastBalance(study)).not.toBeCloseTo(lastBalance(STUDY), 0);
  },
);
