import { repeated } from "../fund-problems";
import type { Uncertainty } from "../risk-schema";
import type { StudyProblem } from "../study-problem";
import type { RateStudy } from "../study-schema";
import { correlationTriangle } from "./correlation";

/** What the risk assumptions of a study contradict themselves in, place by place. */
export function riskProblems(study: RateStudy): readonly StudyProblem[] {
  const { risk } = study;
  if (risk === undefined) return [];
  const at = (place: string, sentence: string): StudyProblem => ({ place: `risk, ${place}`, sentence });
  const uncertain = risk.uncertainties.flatMap((each) =>
    uncertaintyProblems(each, study).map((sentence) => at(`uncertainties ${each.id}`, sentence)),
  );
  const pairs = pairProblems(study).map((sentence) => at("correlations", sentence));
  const twice = repeated(risk.uncertainties).map((id) => at("uncertainties", `${id} is there twice; rename one.`));
  const found = [...twice, ...uncertain, ...pairs];
  return found.length > 0 ? found : impossible(study).map((sentence) => at("correlations", sentence));
}

function uncertaintyProblems({ of, fund, inflator }: Uncertainty, study: RateStudy): readonly string[] {
  const funds = study.funds.map(({ id }) => id);
  const inflators = (study.inflators ?? []).map(({ id }) => id);
  return [
    ...unknown(fund, funds, "fund"),
    ...(of === "inflation"
      ? unknown(inflator, inflators, "inflator")
      : inflator === undefined
        ? []
        : [`only inflation names an inflator; take ${inflator} away.`]),
  ];
}

function pairProblems({ risk }: RateStudy): readonly string[] {
  const { uncertainties = [], correlations = [] } = risk ?? {};
  const ids = uncertainties.map(({ id }) => id);
  const names = correlations.map(({ between }) => between.toSorted().join(" and "));
  return [
    ...correlations.flatMap(({ between }) => between.flatMap((id) => unknown(id, ids, "uncertainty"))),
    ...correlations.flatMap(({ between: [first, second] }) =>
      first === second ? [`${first} is paired with itself; name two different uncertainties.`] : [],
    ),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name} are paired twice; keep one coefficient.`),
  ];
}

function impossible({ risk }: RateStudy): readonly string[] {
  if (risk === undefined) return [];
  const triangle = correlationTriangle(risk);
  if (triangle.kind === "triangle") return [];
  const [first, second] = triangle.pair;
  return [
    `${first} and ${second} cannot have ${triangle.coefficient} beside the other coefficients (the matrix is not positive semi-definite); bring that coefficient nearer to what the others allow.`,
  ];
}

function unknown(id: string | undefined, known: readonly string[], what: string): readonly string[] {
  if (id === undefined || known.includes(id)) return [];
  return [`there is no ${what} ${id}; known are: ${known.join(", ") || "none yet"}.`];
}
