import type { Encoding, FileShape } from "../intake/file-shape";
import type { Guess } from "../intake/guess";
import type { Kind } from "../intake/kind";
import type { Reject } from "../intake/load-result";
import type { Question } from "../intake/mapping/mapping-proposal";
import type { Recipe } from "../intake/recipe/recipe-schema";
import type { ValueFormat } from "../intake/values/value-format";

/** What Ratebook makes of one file before it is loaded. */
export interface ExaminedFile {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: Guess<Kind>;
  /** In words: "comma-delimited, 2 heading lines". */
  readonly layout: string;
  readonly encoding: Guess<Encoding>;
  readonly shape: Guess<FileShape>;
  /** What would be loaded; it can be edited. */
  readonly recipe: Recipe;
  /** Name of the saved recipe that it fits; null when there is none. */
  readonly savedRecipe: string | null;
  /** How the file differs from the recipe it was made for. */
  readonly drift: readonly LayoutChange[];
  readonly columns: readonly ExaminedColumn[];
  readonly questions: readonly Question[];
  /** Sheets to choose from; empty unless it is a workbook. */
  readonly sheets: readonly string[];
  /** The report's date, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  /** Why it cannot be used at all, in a sentence; then the rest is a best guess. */
  readonly refused: string | null;
  /** The first lines as printed, for the column ruler of a fixed-width file. */
  readonly sampleLines: readonly string[];
}

/** One way in which a file differs from the recipe it was made for, in a coordinator's words. */
export interface LayoutChange {
  readonly message: string;
  readonly severity: "info" | "warning" | "error";
}

/** A column of a file as it is shown before loading. */
export interface ExaminedColumn {
  readonly name: string;
  /** What it is taken for, in the field's words; null where nothing is known. */
  readonly meaning: Guess<string> | null;
  /** Texts of the column; those of a confidential column are masked. */
  readonly samples: readonly string[];
  /** What confidential data it seems to hold: `phone`; null where none. */
  readonly sensitive: string | null;
}

/** The first rows as they will load. */
export interface LoadPreview {
  readonly tables: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly rejected: readonly Reject[];
  readonly notData: readonly { readonly what: string; readonly count: number }[];
}

/** What the coordinator decided against a guess; whatever is absent is found out again. */
export interface Overrule {
  readonly kind?: Kind | undefined;
  readonly sheet?: string | undefined;
  readonly shape?: FileShape | undefined;
  readonly encoding?: Encoding | undefined;
  /** The day that the report speaks for, where the file prints none. */
  readonly asOf?: string | undefined;
  /** How columns are read, by name, as a record layout file tells. */
  readonly formats?: Readonly<Record<string, ValueFormat>> | undefined;
}

/** A file on the desk: what it was taken for, and what she made of it. */
export interface FileOnDesk {
  readonly source: File;
  readonly examined: ExaminedFile;
  /** What will be loaded: the proposal with her changes. */
  readonly recipe: Recipe;
  /** Her decisions against the guesses so far, handed on with the next one. */
  readonly overrule: Overrule;
  /** Ids of the questions that she has answered. */
  readonly answered: readonly string[];
  readonly use: "load" | "leave-out";
}

/** The files that she picked, on their way into the ledger. */
export interface IntakeDesk {
  readonly files: readonly FileOnDesk[];
  /** Keep the layouts with this workbook, so that next month's exports load without a question. */
  readonly remember: "yes" | "no";
}
