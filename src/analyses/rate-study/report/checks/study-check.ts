import { fundCautions } from "../../../../domain/study/cautions";
import type { Caution } from "../../../../domain/study/caution";
import type { Formula } from "../../../../formula/formula";
import { formula } from "../../../../formula/formula-tag";
import { cellsOf } from "../../../../formula/references";
import type { ChecksBlock } from "../../../../report/report";
import { type FundPages, periodsOf } from "../fund-pages";
import { plus } from "../join-formulas";
import type { ErrorNumber } from "./known-errors";

type Named = ChecksBlock["checks"][number];

/** A check of a fund before it is named, with the known error that it catches; null where it catches none of them. */
export type StudyCheck = Omit<Named, "name"> & { readonly catches: ErrorNumber | null };

interface CheckParts {
  readonly catches: ErrorNumber | null;
  /** What the left side must come to; 0 when absent. */
  readonly right?: Formula;
  readonly format?: Named["format"];
  readonly tolerance?: number;
}

/** A comparison by live formulas; counts that must be 0 unless told otherwise. */
export function check(label: string, left: Formula, parts: CheckParts): StudyCheck {
  const { right = formula`0`, format = "count", tolerance = 0, catches } = parts;
  return { label, left: { formula: left }, right: { formula: right }, format, tolerance, catches };
}

/** The years of a fund as the ends of a range. */
export function span({ plan }: FundPages): readonly [string, string] {
  const periods = periodsOf(plan);
  return [periods[1] ?? "", periods.at(-1) ?? ""];
}

/** Lines of a statement added up over all years. */
export function sumOfLines(pages: FundPages, name: string, rows: readonly string[]): Formula {
  return plus(rows.map((row) => formula`SUM(${cellsOf(name, row, span(pages))})`));
}

/** How many cautions of some codes the fund's assumptions gave when the workbook was written. */
export function cautions({ recommended }: FundPages, codes: readonly Caution["code"][]): number {
  return fundCautions(recommended).filter(({ code }) => codes.includes(code)).length;
}
