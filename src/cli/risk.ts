import { type FundPlan, planFund } from "../domain/study/fund-plan";
import { levelIncrease, levelPath } from "../domain/study/level-increase";
import type { RatePath } from "../domain/study/rate-path";
import type { RiskQuestion } from "../domain/study/risk/ask-risk";
import type { RateStudy } from "../domain/study/study-schema";
import { badUsage, optionChoice, optionCount, optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { progressOn } from "./progress-line";
import { pathOption } from "./project";
import { riskJson } from "./risk-json";
import { riskText } from "./risk-text";
import { readStudyFile } from "./study-file";

const MOST_SIMULATIONS = 1_000_000;

/** `ratebook risk`: how often tests of policy fail when assumptions come out differently. */
export const riskCommand: Command = {
  name: "risk",
  summary: "how often each test of policy fails when assumptions come out differently, and the increases that hold",
  usage: [
    "--study S.json        the rate study, with its uncertainties under `risk`",
    "--increase S          the same increase every year for every fund, as a share: 0.018",
    "--objective level     or the smallest such increase with which all tests hold as planned, in printed steps",
    "--path custom         or custom: prices or increases as the study enters them; status-quo: no increase",
    "--increases LIST      or increases by year for every fund: 0.03,0.03,0.025; none after the list",
    "--exact               prices are not rounded as they would be printed",
    "--simulations N       10,000 unless the study or this says otherwise",
    "--seed N              the same seed draws the same futures; the study's unless given",
    "--confidence S        share of futures in which all tests are to hold: 0.9 unless the study or this says otherwise",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    study: { type: "string" },
    increase: { type: "string" },
    objective: { type: "string" },
    path: { type: "string" },
    increases: { type: "string" },
    exact: { type: "boolean" },
    simulations: { type: "string" },
    seed: { type: "string" },
    confidence: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const file = requiredText(args, "study", "study.json");
    const study = await readStudyFile(file);
    if (study.risk === undefined)
      throw badUsage(
        `${file} says of nothing how uncertain it is. List uncertainties under "risk" (ratebook project --json-schema tells the form).`,
      );
    const question = askedRisk(args, study);
    const answer = await place.simulator.ask(question, { progress: progressOn(place) });
    place.out(optionSwitch(args, "json") ? riskJson(question, answer) : riskText(question, answer));
    return 0;
  },
};

function askedRisk(args: Arguments, study: RateStudy): RiskQuestion {
  const pathOf = pathChosen(args);
  return {
    study,
    paths: study.funds.map((fund) => pathOf(planFund(study, fund))),
    simulations: simulationsOption(args),
    seed: optionCount(args, "seed", 0),
    confidence: shareOption(args, "confidence", { above: 0, most: 1 }),
  };
}

function simulationsOption(args: Arguments): number | undefined {
  const simulations = optionCount(args, "simulations", 1);
  if (simulations !== undefined && simulations > MOST_SIMULATIONS)
    throw badUsage(`--simulations is at most ${MOST_SIMULATIONS.toLocaleString("en-US")}, not ${simulations}.`);
  return simulations;
}

/** The path of each fund, by the first of `--increase`, `--objective`, `--increases` and `--path` that is given. */
function pathChosen(args: Arguments): (plan: FundPlan) => RatePath {
  const prices = optionSwitch(args, "exact") ? "exact" : "printed";
  const increase = shareOption(args, "increase", { above: -1, most: 1 });
  if (increase !== undefined) return (plan) => ({ ...levelPath(plan, increase), prices });
  if (optionText(args, "objective") === undefined) {
    const pathOf = pathOption(args);
    return ({ fund }) => pathOf(fund);
  }
  optionChoice(args, "objective", ["level"]);
  return (plan) => {
    const level = levelIncrease(plan);
    if (level === null)
      throw badUsage(`No level increase meets every test of ${plan.fund.name}. Give one with --increase.`);
    const step = plan.study.rounding?.increase ?? 0.001;
    return { ...levelPath(plan, Number((Math.ceil(level / step - 1e-9) * step).toPrecision(12))), prices };
  };
}

function shareOption(
  args: Arguments,
  name: string,
  { above, most }: { readonly above: number; readonly most: number },
): number | undefined {
  const text = optionText(args, name);
  if (text === undefined) return undefined;
  const share = Number(text);
  if (text.trim() === "" || !Number.isFinite(share) || share <= above || share > most)
    throw badUsage(`--${name} must be a share above ${above} and at most ${most}, such as 0.018, not "${text}".`);
  return share;
}
