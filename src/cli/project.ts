import { customPath, projectStudy } from "../domain/study/project-study";
import { type RatePath, STATUS_QUO } from "../domain/study/rate-path";
import { studyJsonSchema } from "../domain/study/study-json-schema";
import type { Fund, RateStudy } from "../domain/study/study-schema";
import { badUsage, optionChoice, optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { fundJson } from "./project-json";
import { fundText } from "./project-text";
import { readStudyFile } from "./study-file";

/** `ratebook project`: enterprise funds year by year at given rates. */
export const projectCommand: Command = {
  name: "project",
  summary: "each enterprise fund year by year at given rates: cash flow, coverage, days cash, tests of policy",
  usage: [
    "--study S.json        the rate study (--json-schema tells its form)",
    "--path custom         custom: prices or increases as the study enters them; status-quo: no increase",
    "--increases LIST      or increases by year for every fund, as shares: 0.03,0.03,0.025; none after the list",
    "--exact               prices are not rounded as they would be printed",
    "--json-schema         prints the form of a study and does nothing else",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    study: { type: "string" },
    path: { type: "string" },
    increases: { type: "string" },
    exact: { type: "boolean" },
    "json-schema": { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    if (optionSwitch(args, "json-schema")) {
      place.out(JSON.stringify(studyJsonSchema(), null, 1));
      return 0;
    }
    const study = await readStudyFile(requiredText(args, "study", "study.json"));
    const projections = projectStudy(study, pathOption(args));
    place.out(
      optionSwitch(args, "json")
        ? JSON.stringify({ ...headJson(study), funds: projections.map(fundJson) }, null, 1)
        : projections.map(fundText).join("\n\n"),
    );
    return 0;
  },
};

/** What a study's JSON answers begin with. */
export function headJson({ utility, firstYear, years }: RateStudy) {
  return { utility, first_year: firstYear, years };
}

/** The path of each fund, as `--increases` or `--path` says. */
export function pathOption(args: Arguments): (fund: Fund) => RatePath {
  const prices = optionSwitch(args, "exact") ? "exact" : "printed";
  const increases = optionText(args, "increases");
  if (increases !== undefined) return () => ({ kind: "increases", increases: increasesOf(increases), prices });
  if (optionChoice(args, "path", ["custom", "status-quo"]) === "status-quo") return () => STATUS_QUO;
  return (fund) => {
    const path = customPath(fund);
    return path.kind === "increases" ? { ...path, prices } : path;
  };
}

function increasesOf(text: string): readonly number[] {
  return text.split(",").map((word) => {
    const share = Number(word);
    if (word.trim() === "" || !Number.isFinite(share) || share <= -1 || share > 1)
      throw badUsage(`--increases takes shares such as 0.03,0.025 (0.03 is 3 percent), not "${word}".`);
    return share;
  });
}
