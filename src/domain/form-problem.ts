import type { BaseIssue } from "valibot";

/**
 * What is wrong with a value's form, as a sentence.
 * @param whole what the document is: "a rate schedule"
 */
export function sentenceOf({ type, expected, received }: BaseIssue<unknown>, whole: string): string {
  if (type === "strict_object" && expected === "never") return `there is nothing of the name ${received} in ${whole}.`;
  if (received === "undefined") return `it is missing; expected ${expected ?? "a value"}.`;
  return `expected ${expected ?? "another value"}, found ${received}.`;
}
