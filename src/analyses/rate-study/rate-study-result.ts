import type { FundProjection } from "../../domain/study/project-fund";
import type { RateStudy } from "../../domain/study/study-schema";
import type { Report } from "../../report/report";

/** A rate study, solved and projected: what the directors' workbook is made of. */
export interface RateStudyResult {
  readonly study: RateStudy;
  /** Each fund with no increase at all. */
  readonly statusQuo: readonly FundProjection[];
  /** Each fund under the recommended path, with prices as printed. */
  readonly recommended: readonly FundProjection[];
  /** What the path is: "level: the same increase every year". */
  readonly pathInWords: string;
  /** Why it is what it is, a sentence each: which test and year bind, what each limit costs. */
  readonly reasons: readonly string[];
  /** Figures that a solver or a simulation found, as tables with their stamp; empty where they were not asked for. */
  readonly found: readonly FoundTable[];
  /** Reports of other questions that belong to the study: proof of revenue, bill impact, cost of service. */
  readonly annexes: readonly Report[];
}

/** A table of values that no formula of the workbook can follow: they are stamped, and stay until the study is run again. */
export interface FoundTable {
  /** Workbook-wide name. */
  readonly name: string;
  /** Sheet it stands on: scenarios, sensitivity, risk. */
  readonly sheet: "Scenarios" | "Sensitivity" | "Risk";
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly {
    readonly name: string;
    readonly format: "text" | "percent" | "whole-dollars" | "decimal" | "days" | "count" | "fine-percent";
    readonly width: number;
    readonly values: readonly (string | number | null)[];
  }[];
  /** A picture of it: categories and series by column name. */
  readonly chart?: {
    readonly kind: "line" | "bar" | "column";
    readonly title: string;
    readonly categories: string;
    readonly series: readonly string[];
    readonly axis: string;
  };
}
