import type { Cents } from "../domain/money";
import type { AgingArgs } from "../analyses/aging/aging-args";
import type { DrillCell } from "../analyses/aging/drill-cell";
import type { ReceivableTie } from "../analyses/tie/receivable-tie";
import type { Report } from "../report/report";
import type { QuestionId } from "./run-setup";

/** What a run gave: what the pane shows at once, and the report that goes to the workbook. */
export interface Answer {
  readonly question: QuestionId;
  /** "Aging at October 31, 2026". */
  readonly title: string;
  /** Name for a saved copy, without a folder: `aging-2026-10-31.xlsx`. */
  readonly fileName: string;
  readonly figures: readonly Figure[];
  readonly charts: readonly PreviewChart[];
  readonly tables: readonly PreviewTable[];
  readonly checks: readonly PreviewCheck[];
  /** Sentences that say by which rules the numbers were made. */
  readonly conventions: readonly string[];
  readonly report: Report;
  /** The receivables of the report's day from every side; null or absent where the answer shows none. */
  readonly tie?: ReceivableTie | null;
  /** The aging that the drills of the tables open; absent where nothing opens. */
  readonly drillInto?: AgingArgs;
}

/** A number worth reading first. */
export interface Figure {
  readonly label: string;
  /** As printed, with its unit: `$12,345.67`, `28.4 days`. */
  readonly value: string;
  /** What it is compared with or made of. */
  readonly note: string;
}

/** A chart in the pane. Its rows are also its data table. */
export type PreviewChart =
  | {
      readonly kind: "bars";
      readonly title: string;
      readonly description: string;
      readonly bars: readonly { readonly label: string; readonly amountCents: Cents; readonly count: number }[];
      /** What a bar and its count stand for, in the chart's table; absent in an aging, whose first bar is what is not due. */
      readonly heads?: readonly [bar: string, count: string];
    }
  | {
      /** Volumes or counts as lying bars; the rows are also its data table. */
      readonly kind: "quantities";
      readonly title: string;
      readonly description: string;
      /** What the bars are in: "ccf". */
      readonly unit: string;
      readonly bars: readonly { readonly label: string; readonly quantity: number; readonly count: number }[];
      /** What a bar and its count stand for, in the chart's table. */
      readonly heads: readonly [bar: string, count: string];
    }
  | {
      readonly kind: "lines";
      readonly title: string;
      readonly description: string;
      /** Names of the lines. */
      readonly series: readonly string[];
      /** One label on the horizontal axis each; a share from 0 up, or null where it is not known yet. */
      readonly points: readonly { readonly label: string; readonly shares: readonly (number | null)[] }[];
      /** What the points stand for, in the chart's table; "Month" when absent. */
      readonly head?: string;
    }
  | {
      readonly kind: "amounts";
      readonly title: string;
      readonly description: string;
      /** Names of the lines. */
      readonly series: readonly string[];
      /** One label on the horizontal axis each; an amount of each line, or null where there is none. */
      readonly points: readonly { readonly label: string; readonly cents: readonly (Cents | null)[] }[];
      /** What the points stand for, in the chart's table. */
      readonly head: string;
    };

/** A small table under the chart; the first column names the row, the others are right-aligned, as printed. */
export interface PreviewTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A closing row of totals, as printed; null where the columns do not add up to anything. */
  readonly total: readonly string[] | null;
  /** Behind each cell of `rows`, what opens when she clicks it; null, or absent altogether, where nothing does. */
  readonly drills?: readonly (readonly (DrillCell | null)[])[];
}

/** A comparison that must hold. */
export interface PreviewCheck {
  readonly label: string;
  readonly passes: boolean;
  /** Both sides, as printed. */
  readonly detail: string;
}
