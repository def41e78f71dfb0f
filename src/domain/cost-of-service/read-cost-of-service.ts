import * as v from "valibot";
import { type CostOfService, CostOfServiceSchema } from "./cost-of-service-schema";
import { type CostProblem, costProblems } from "./cost-problems";

/** A study that can be used, or everything that stands in the way. */
export type ReadCostOfService =
  | { readonly study: CostOfService; readonly problems: readonly [] }
  | { readonly study: null; readonly problems: readonly CostProblem[] };

/**
 * Reads a cost-of-service study: its form first, then whether its parts agree with each other.
 * @param value the parsed JSON
 */
export function readCostOfService(value: unknown): ReadCostOfService {
  const formed = v.safeParse(CostOfServiceSchema, value);
  if (!formed.success) return { study: null, problems: formed.issues.map(formProblem) };
  const problems = costProblems(formed.output);
  return problems.length === 0 ? { study: formed.output, problems: [] } : { study: null, problems };
}

function formProblem(issue: v.BaseIssue<unknown>): CostProblem {
  const place = v.getDotPath(issue) ?? "the study";
  const { type, expected, received } = issue;
  if (type === "strict_object" && expected === "never")
    return { place, sentence: `there is nothing of the name ${received} in a cost-of-service study.` };
  if (received === "undefined") return { place, sentence: `it is missing; expected ${expected ?? "a value"}.` };
  return { place, sentence: `expected ${expected ?? "another value"}, found ${received}.` };
}
