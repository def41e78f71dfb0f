/** One of a few values. */
export interface EntryChoice {
  /** Null takes the value away, so that what holds unless given holds. */
  readonly value: string | null;
  readonly name: string;
}

/** A number of a line that is typed or pasted: a year and dollars. */
export interface LineColumn {
  readonly key: string;
  readonly name: string;
}

/** How a value of a study is typed and shown. */
export type Entry =
  | { readonly kind: "words" }
  /** Dollars, or a word that stands for a rule. */
  | { readonly kind: "dollars"; readonly word?: string }
  /** A share, typed as percent. */
  | { readonly kind: "percent" }
  /** A share for every year, or one a year, typed as percents between semicolons. */
  | { readonly kind: "percents" }
  /** Dollars of each year between semicolons; `one-or-list` takes one number for every year too. */
  | { readonly kind: "dollars-by-year"; readonly form: "list" | "one-or-list" }
  /** A plain number: years, months, days, units, a ratio. */
  | { readonly kind: "number" }
  | { readonly kind: "yes" }
  | { readonly kind: "choice"; readonly choices: readonly EntryChoice[] }
  /** The id of a row of another list: of the study for inflators, else of the fund. */
  | { readonly kind: "reference"; readonly to: "inflators" | "issues" | "reserves"; readonly none: string }
  /** A line for each year. */
  | { readonly kind: "lines"; readonly columns: readonly LineColumn[] };

/** A field of a study: what is asked, where the value stands within its row, and how it is typed. */
export interface StudyField {
  readonly path: readonly string[];
  /** With the unit. */
  readonly label: string;
  readonly hint?: string;
  readonly entry: Entry;
  /** Asked only where another value of the row is one of these. */
  readonly when?: { readonly key: string; readonly is: readonly string[] };
}

/** A list of rows of the same form. */
export interface RowForm {
  /** The list's name in its fund, or in the study. */
  readonly list: string;
  /** What a row is: "budget line". */
  readonly one: string;
  /** What stands in a row that was just added, without its id. */
  readonly start: Readonly<Record<string, unknown>>;
  /** Whether rows have an id of their own, which others may refer to. */
  readonly hasId: "yes" | "no";
  readonly fields: readonly StudyField[];
  /** Fields whose values tell a row from the others, after its name. */
  readonly shown: readonly (readonly string[])[];
}

/** A part of the assumptions that is opened and closed as one. */
export interface StudySection {
  readonly id: string;
  readonly title: string;
  readonly of: "study" | "fund";
  readonly fields: readonly StudyField[];
  readonly rows: RowForm | null;
}

/** Where the figures of a row or part stand. */
export function sourceField(...path: readonly string[]): StudyField {
  return {
    path: [...path, "source"],
    label: "Source",
    hint: "Document and page, adopted budget, a report, a judgement.",
    entry: { kind: "words" },
  };
}
