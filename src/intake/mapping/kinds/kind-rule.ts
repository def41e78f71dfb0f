import type { Kind } from "../../kind";
import type { Recipe, TableRule } from "../../recipe/recipe-schema";
import type { Question } from "../mapping-proposal";
import type { Meaning } from "../meaning";
import type { TableReading } from "../table-reading";

/** Something that a table has, which tells what kind of report it is. */
export type Trait =
  | Meaning
  | "any account"
  | "aging buckets"
  /** Buckets, or one balance on each line of a list whose title speaks of aging. */
  | "open balances"
  | "service amounts"
  | "two lines a record"
  | "many accounts"
  | "one account";

/** How the rows of a report feed the ledger. */
export interface Projection {
  readonly tables: readonly TableRule[];
  readonly codes?: NonNullable<Recipe["codes"]>;
  readonly leaveOut?: NonNullable<Recipe["leaveOut"]>;
  readonly questions?: readonly Question[];
}

/** One kind of report: how it is known and what it feeds. */
export interface KindRule {
  readonly kind: Kind;
  /** Words of the file name or of the lines above the table that name the kind. */
  readonly title: RegExp;
  /** Of each group the table must have one. */
  readonly needs: readonly (readonly Trait[])[];
  readonly speaksFor: readonly Trait[];
  readonly speaksAgainst: readonly Trait[];
  readonly project: (reading: TableReading) => Projection;
}
