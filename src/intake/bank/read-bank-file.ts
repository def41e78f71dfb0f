import type { Finding } from "../../domain/finding";
import type { GridRow } from "../grid/grid-row";
import type { Recipe } from "../recipe/recipe-schema";

/** A bank or payment file, read by its own rules into records that its built-in recipe maps to the ledger. */
export interface BankFile {
  /** The recipe for `rows`: its columns name the cells, its kind the file. */
  readonly recipe: Recipe;
  /** The layout in words: `BAI2`, `OFX 1.02 (SGML)`, `CAMT.053.001.08`, `NACHA returns`, `Lockbox (80-character)`. */
  readonly layout: string;
  /** Records, and lines that are none (`notData` set) or are rejected (`fault` set), in file order. */
  readonly rows: readonly GridRow[];
  /** What the file says of itself, by name: account, opening, closing …; money as dollars with two decimals, dates ISO. */
  readonly control: Readonly<Record<string, string | null>>;
  /** The statement's or the report's date. */
  readonly asOf: string | null;
  /** Totals that do not agree, notifications of change, dropped repetitions: told, never a reason to refuse. */
  readonly findings: readonly Finding[];
}
