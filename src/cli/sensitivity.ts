import { planFund } from "../domain/study/fund-plan";
import { levelIncrease } from "../domain/study/level-increase";
import { type LevelIncreases, type Sensitivity, sensitivity, widestFirst } from "../domain/study/sensitivity";
import type { RateStudy } from "../domain/study/study-schema";
import { optionSwitch, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { headJson } from "./project";
import { readStudyFile } from "./study-file";
import { textTable } from "./text-table";

/** `ratebook sensitivity`: what one changed assumption does to the level increase that is needed. */
export const sensitivityCommand: Command = {
  name: "sensitivity",
  summary: "what one changed assumption does to the level increase that each fund needs",
  usage: [
    "--study S.json        the rate study",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: { study: { type: "string" }, json: { type: "boolean" } },
  run: async (args: Arguments, place: Workplace) => {
    const study = await readStudyFile(requiredText(args, "study", "study.json"));
    const found = sensitivity(study, levelsOf);
    place.out(optionSwitch(args, "json") ? sensitivityJson(study, found) : sensitivityText(study, found));
    return 0;
  },
};

function levelsOf(study: RateStudy): LevelIncreases {
  return Object.fromEntries(study.funds.map((fund) => [fund.id, levelIncrease(planFund(study, fund))]));
}

/** Level increases as numbers, null where none meets the tests. */
function sensitivityJson(study: RateStudy, found: Sensitivity): string {
  const funds = study.funds.map(({ id, name }) => ({
    fund: id,
    name,
    level_increase: found.base[id] ?? null,
    rows: widestFirst(found, id).map(({ step, down, up }) => ({
      assumption: step.label,
      down: { change: step.down, words: step.downLabel, level_increase: down[id] ?? null },
      up: { change: step.up, words: step.upLabel, level_increase: up[id] ?? null },
    })),
  }));
  return JSON.stringify({ ...headJson(study), funds }, null, 1);
}

function sensitivityText(study: RateStudy, found: Sensitivity): string {
  return study.funds
    .map(({ id, name }) => {
      const base = found.base[id] ?? null;
      const rows = widestFirst(found, id).map(({ step, down, up }) => [
        step.label,
        step.downLabel,
        level(down[id] ?? null),
        step.upLabel,
        level(up[id] ?? null),
      ]);
      const head = base === null ? `no level increase meets every test` : `level increase ${level(base)} a year`;
      return `${name}: ${head}\n${textTable([["changed alone", "step", "then", "step", "then"], ...rows])}`;
    })
    .join("\n\n");
}

function level(increase: number | null): string {
  return increase === null ? "none" : `${(increase * 100).toFixed(3)}%`;
}
