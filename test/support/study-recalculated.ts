import type { CellObject, WorkBook } from "@e965/xlsx";
import { rateStudyReport } from "../../src/analyses/rate-study/report/rate-study-report";
import type { RateStudyResult } from "../../src/analyses/rate-study/rate-study-result";
import { customPath, projectStudy } from "../../src/domain/study/project-study";
import { STATUS_QUO } from "../../src/domain/study/rate-path";
import type { RateStudy } from "../../src/domain/study/study-schema";
import { cellAddress } from "../../src/formula/print-a1";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import type { Report } from "../../src/report/report";

/** A study projected by the path that it enters, as the workbook is made of it. */
export function enteredResult(study: RateStudy): RateStudyResult {
  return {
    study,
    statusQuo: projectStudy(study, () => STATUS_QUO),
    recommended: projectStudy(study, customPath),
    pathInWords: "custom: the increases that the study enters",
    reasons: [],
    found: [],
    annexes: [],
  };
}

/** The workbook of a study. */
export function studyReport(study: RateStudy): Report {
  return rateStudyReport(enteredResult(study), {
    stamp: "2026-11-29T20:00:00Z",
    sources: [],
    tieOut: [],
    findings: [],
    tie: null,
  });
}

/** What a line of a statement shows in a recalculated workbook, from the first column of periods to the last. */
export function linesShown(book: WorkBook, report: Report) {
  const areas = placedAreas(placeReport(report));
  const statements = new Map(
    report.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "statement" ? [[block.name, block] as const] : [])),
    ),
  );
  return (statement: string, line: string) => {
    const block = statements.get(statement);
    if (block === undefined) throw new Error(`no statement ${statement}`);
    const row = block.rows.findIndex(({ key }) => key === line);
    return block.periods.map((period) => {
      const area = areas.columnOf(statement, period);
      return (book.Sheets[area.sheet]?.[cellAddress(area.row + row, area.column)] as CellObject | undefined)?.v;
    });
  };
}
