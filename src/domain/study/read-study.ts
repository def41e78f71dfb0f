import * as v from "valibot";
import { sentenceOf } from "../form-problem";
import { fundProblems, repeated } from "./fund-problems";
import { riskProblems } from "./risk/risk-problems";
import type { StudyProblem } from "./study-problem";
import { type RateStudy, RateStudySchema, STUDY_VERSION } from "./study-schema";

/** A study that can be used, or everything that stands in the way. */
export type ReadStudy =
  | { readonly study: RateStudy; readonly problems: readonly [] }
  | { readonly study: null; readonly problems: readonly StudyProblem[] };

/**
 * Reads a rate study: its form first, then whether its parts agree with each other.
 * @param value the parsed JSON, from a file, from a workbook's custom part or from its tables
 */
export function readStudy(value: unknown): ReadStudy {
  const newer = newerVersion(value);
  if (newer !== null) return { study: null, problems: [newer] };
  const formed = v.safeParse(RateStudySchema, value);
  if (!formed.success) return { study: null, problems: formed.issues.map((issue) => formProblem(issue, value)) };
  const problems = studyProblems(formed.output);
  return problems.length === 0 ? { study: formed.output, problems: [] } : { study: null, problems };
}

function newerVersion(value: unknown): StudyProblem | null {
  const version = v.safeParse(v.looseObject({ ratebookRateStudy: v.number() }), value);
  if (!version.success || version.output.ratebookRateStudy <= STUDY_VERSION) return null;
  const sentence = `it was written by a newer Ratebook (form ${version.output.ratebookRateStudy}); this one reads form ${STUDY_VERSION}. Update Ratebook.`;
  return { place: "ratebookRateStudy", sentence };
}

/** The deepest of the alternatives that came closest says more than "none of them". */
function formProblem(issue: v.BaseIssue<unknown>, value: unknown): StudyProblem {
  const [inner] = [...(issue.issues ?? [])].sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  const path = [...(issue.path ?? []), ...(inner?.path ?? [])].map(({ key }) => key);
  const deepest = inner?.path !== undefined && inner.path.length > 0 ? inner : issue;
  return { place: placeOf(path, value), sentence: sentenceOf(deepest, "a rate study") };
}

/** A path in words: items of lists are named by their id where they have one. */
function placeOf(path: readonly unknown[], value: unknown): string {
  let at: unknown = value;
  const words = path.map((key) => {
    at =
      v.is(v.record(v.string(), v.unknown()), at) || Array.isArray(at)
        ? Reflect.get(Object(at), String(key))
        : undefined;
    const named = v.safeParse(v.looseObject({ id: v.string() }), at);
    if (typeof key !== "number") return `, ${String(key)}`;
    return named.success ? ` ${named.output.id}` : ` ${key + 1}`;
  });
  return words.join("").replace(/^, /, "") || "the study";
}

function studyProblems(study: RateStudy): readonly StudyProblem[] {
  const { firstYear, baseYear, funds, inflators = [] } = study;
  return [
    ...(baseYear !== undefined && baseYear > firstYear
      ? [
          {
            place: "baseYear",
            sentence: `it lies after the first projected year ${firstYear}; figures cannot be carried back.`,
          },
        ]
      : []),
    ...repeated(funds).map((id) => ({ place: "funds", sentence: `${id} is there twice; rename one.` })),
    ...repeated(inflators).map((id) => ({ place: "inflators", sentence: `${id} is there twice; rename one.` })),
    ...funds.flatMap((fund) => fundProblems(fund, study)),
    ...riskProblems(study),
  ];
}
