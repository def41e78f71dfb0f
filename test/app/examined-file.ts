import type { ExaminedFile } from "../../src/app/intake-desk";
import { AGING } from "./recipe-edit/aging-recipe";

const sure = { confidence: 0.95, why: "the title" };

/** An aging that was understood without a question. */
export const EXAMINED: ExaminedFile = {
  file: "aging.csv",
  size: 400,
  kind: { value: "ar_aging_detail", ...sure },
  layout: "comma-delimited, 1 heading line",
  encoding: { value: "ascii", ...sure },
  shape: { value: { form: "delimited", delimiter: "," }, ...sure },
  recipe: AGING,
  savedRecipe: null,
  drift: [],
  columns: [],
  questions: [],
  sheets: [],
  asOf: "2026-10-31",
  refused: null,
  sampleLines: [],
};

/** A file in Ratebook's own form. */
export const CANONICAL: ExaminedFile = {
  ...EXAMINED,
  file: "charges.csv",
  kind: { value: "charges", ...sure },
  layout: "canonical",
  savedRecipe: "canonical form",
  recipe: { ...AGING, tables: [] },
};
