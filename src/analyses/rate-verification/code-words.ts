import type { CodeProblem } from "./code-of-case";
import type { RatePattern } from "./rate-pattern";

/** The pattern of a wrong rate code whose amount is right. */
export function codePattern(problem: CodeProblem): RatePattern {
  if (problem.kind === "unknown") return "unknown-code";
  if (problem.kind === "twin") return "code-twin";
  return problem.fact === "zone" ? "wrong-zone" : "wrong-class";
}

/** A wrong rate code in words. */
export function codeWords(problem: CodeProblem): string {
  const { code } = problem;
  if (problem.kind === "unknown") return `rate code ${code} is not in the schedule`;
  if (problem.kind === "twin") return `rate code ${code} stands for ${problem.of}`;
  const coded = problem.coded.replaceAll("_", "-");
  return `rate code ${code} is for ${problem.fact === "zone" ? `${coded} the city` : coded} accounts`;
}
