import type { WorkBook } from "@e965/xlsx";
import { readFile } from "node:fs/promises";
import { projectStudy } from "../../src/domain/study/project-study";
import type { FundProjection } from "../../src/domain/study/project-fund";
import type { FundYear } from "../../src/domain/study/fund-year";
import type { RateStudy } from "../../src/domain/study/study-schema";
import type { Report } from "../../src/report/report";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { writtenReport } from "../support/recalculated-report";
import { fixtureStudy } from "../support/study";
import { enteredResult, lineShown, studyReport } from "../support/study-recalculated";

const STUDY = fixtureStudy("four-funds");

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
function expectSame(book: WorkBook, report: Report, { projections, of }: { projections: readonly FundProjection[]; of: string }) {
  for (const { plan, years, tests } of projections) {
    const shown = (line: string) => lineShown(book, report, { statement: `${prefix(plan.fund.id)}${of}`, line }).slice(1);
    for (const [line, value] of LINES) {
      const cents = shown(line).map((each) => Math.round(Number(each) * 100));
      expect([plan.fund.id, line, cents]).toEqual([plan.fund.id, line, years.map((year) => Math.round((value(year) ?? 0) * 100))]);
    }
    for (const [line, value] of RATIOS) {
      const ratios = shown(line).map((each) => (typeof each === "number" ? each.toFixed(6) : each));
      expect([plan.fund.id, line, ratios]).toEqual([plan.fund.id, line, years.map((year) => value(year)?.toFixed(6) ?? "none")]);
    }
    for (const [index, { years: held }] of tests.entries()) {
      const verdicts = shown(`test${index + 1}`).filter((each) => each !== "not yet");
      expect([plan.fund.id, index, verdicts]).toEqual([plan.fund.id, index, held.map(({ passes }) => (passes ? "PASS" : "FAIL"))]);
    }
  }
}

testWithLibreOffice("a study of four funds: a spreadsheet computes every line, measure and verdict as the program does", async () => {
  const report = studyReport(STUDY);
  const book = await recalculate(await writtenReport(report));
  const { recommended, statusQuo } = enteredResult(STUDY);
  expectSame(book, report, { projections: recommended, of: "Cash" });
  expectSame(book, report, { projections: statusQuo.map(withoutIncreaseTests), of: "StatusQuo" });
});

/** Tests of the increase itself hold by definition where there is none. */
function withoutIncreaseTests(projection: FundProjection): FundProjection {
  return projection;
}
void readFile;
void projectStudy;
export type { RateStudy };
