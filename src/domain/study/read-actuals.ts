import * as v from "valibot";
import { sentenceOf } from "../form-problem";
import { type Actuals, ActualsSchema, type FundActuals } from "./actuals-schema";
import type { StudyProblem } from "./study-problem";
import type { Fund, RateStudy } from "./study-schema";

/** Actuals that fit a study, or everything that stands in the way. */
export type ReadActuals =
  | { readonly actuals: Actuals; readonly problems: readonly [] }
  | { readonly actuals: null; readonly problems: readonly StudyProblem[] };

/** Reads the actuals of a study's first projected year: their form, then whether they have the study's funds and lines. */
export function readActuals(value: unknown, study: RateStudy): ReadActuals {
  const formed = v.safeParse(ActualsSchema, value);
  if (!formed.success) return { actuals: null, problems: formed.issues.map(formProblem) };
  const problems = actualsProblems(formed.output, study);
  return problems.length === 0 ? { actuals: formed.output, problems: [] } : { actuals: null, problems };
}

function formProblem(issue: v.BaseIssue<unknown>): StudyProblem {
  const place = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key + 1 : String(key))).join(" ");
  return { place: place === "" ? "the actuals" : place, sentence: sentenceOf(issue, "actuals") };
}

function actualsProblems({ year, funds }: Actuals, study: RateStudy): readonly StudyProblem[] {
  const wrongYear =
    year === study.firstYear
      ? []
      : [
          {
            place: "year",
            sentence: `it is ${year}, and the study's first projected year is ${study.firstYear}; give that year's actuals.`,
          },
        ];
  const ids = funds.map(({ fund }) => fund);
  const odd = ids.filter((id, at) => ids.indexOf(id) !== at || !study.funds.some((fund) => fund.id === id));
  return [
    ...wrongYear,
    ...odd.map((id) => ({ place: `funds ${id}`, sentence: "it is there twice, or is no fund of the study." })),
    ...study.funds.flatMap((fund) => {
      const own = funds.find((each) => each.fund === fund.id);
      if (own === undefined) return [{ place: "funds", sentence: `the actuals of ${fund.id} are missing.` }];
      return lineProblems(fund, own);
    }),
  ];
}

type Lines = readonly { readonly id: string }[];

function lineProblems(fund: Fund, own: FundActuals): readonly StudyProblem[] {
  const lists: readonly (readonly [name: string, planned: Lines, actual: readonly { readonly line: string }[]])[] = [
    ["rates", fund.rates, own.rates],
    ["otherRevenue", fund.otherRevenue ?? [], own.otherRevenue ?? []],
    ["operating", fund.operating, own.operating],
    ["transfers", fund.transfers ?? [], own.transfers ?? []],
  ];
  const unknownReserves = (own.reserves ?? []).filter(
    ({ line }) => !(fund.reserves ?? []).some(({ id }) => id === line),
  );
  return [
    ...lists.flatMap(([name, planned, actual]) => listProblems(`funds ${fund.id}, ${name}`, planned, actual)),
    ...unknownReserves.map(({ line }) => ({
      place: `funds ${fund.id}, reserves`,
      sentence: `${line} is no reserve of the study.`,
    })),
  ];
}

function listProblems(
  place: string,
  planned: Lines,
  actual: readonly { readonly line: string }[],
): readonly StudyProblem[] {
  const given = actual.map(({ line }) => line);
  return [
    ...planned
      .filter(({ id }) => !given.includes(id))
      .map(({ id }) => ({ place, sentence: `${id} is missing; give its amount, 0 where there was none.` })),
    ...given
      .filter((line, at) => given.indexOf(line) !== at)
      .map((line) => ({ place, sentence: `${line} is there twice; add the two up.` })),
    ...given
      .filter((line) => !planned.some(({ id }) => id === line))
      .map((line) => ({
        place,
        sentence: `${line} is no line of the study; add it there with an amount of 0, or give its amount under another line.`,
      })),
  ];
}
