import { dateInWords } from "../date-in-words";
import type { RateStudy } from "../../domain/study/study-schema";

/**
 * The month from which new rates are billed, by its name.
 * @example effectMonth({ fiscalYearStart: 7, effectiveMonth: 7 }) // "January"
 */
export function effectMonth({
  fiscalYearStart = 1,
  effectiveMonth = 1,
}: Pick<RateStudy, "fiscalYearStart" | "effectiveMonth">): string {
  const month = ((fiscalYearStart + effectiveMonth - 2) % 12) + 1;
  return dateInWords(`2026-${String(month).padStart(2, "0")}-01`).split(" ")[0] ?? "";
}

/** Words apart by commas, the last by "and". */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
