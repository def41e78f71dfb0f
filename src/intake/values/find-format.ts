import type { Guess } from "../guess";
import { findDateFormat } from "./find-date-format";
import { headingHint } from "./heading-hint";
import { findNumberFormat } from "./find-number-format";
import { type ColumnSample, sampleOf } from "./column-sample";
import { findYesNoFormat } from "./find-yes-no-format";
import type { ValueFormat } from "./value-format";

/**
 * How the texts of a column are read, found out from a sample of them and the heading. Empty texts, `N/A` and damaged ones
 * (`####`, `1.2E+11`) do not count; at least nine in ten of the others can be read in the format.
 * @example findFormat(["10/13/2026", "10/31/2026"], "Due Date").value // { as: "date", order: "M/D/Y" }
 */
export function findFormat(values: readonly (string | null)[], heading: string | null): Guess<ValueFormat> {
  const sample = sampleOf(values, headingHint(heading));
  if (sample.texts.length === 0) return emptyColumn(sample);
  return findYesNoFormat(sample) ?? findDateFormat(sample) ?? findNumberFormat(sample) ?? wordsFormat(sample);
}

function emptyColumn({ hint }: ColumnSample): Guess<ValueFormat> {
  const why = "no text of the column could be looked at, so its heading alone decides";
  if (hint.saysDate) return { value: { as: "date", order: "M/D/Y" }, confidence: 0.3, why };
  const { wants } = hint;
  const value: ValueFormat = wants === null || wants === "date" ? { as: "text" } : { as: wants };
  return { value, confidence: wants === null ? 0.2 : 0.5, why };
}

/** Texts that are neither dates nor numbers: ids where the heading or their form says so, else words. */
function wordsFormat(sample: ColumnSample): Guess<ValueFormat> {
  const { texts, hint, distinctShare } = sample;
  if (hint.wants === "id") return { value: { as: "id" }, confidence: 0.9, why: `the heading names a number or code` };
  const codes = texts.filter((text) => /^\S*[0-9]\S*$/.test(text) && text.length <= 30).length / texts.length;
  if (hint.wants !== "text" && codes >= 0.9 && distinctShare >= 0.3) {
    return { value: { as: "id" }, confidence: 0.75, why: "single words with digits, most of them different" };
  }
  return { value: { as: "text" }, confidence: 0.9, why: "the texts are words" };
}
