import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { parseActuals } from "../app/actuals-file-text";
import { studyFileText } from "../app/study-file-text";
import type { Actuals } from "../domain/study/actuals-schema";
import type { Effect } from "../domain/study/effect";
import { projectStudy } from "../domain/study/project-study";
import { rollStudy } from "../domain/study/roll-study";
import type { RateStudy } from "../domain/study/study-schema";
import { type FundTrueUp, trueUp } from "../domain/study/true-up";
import { AppError } from "../ports/app-error";
import { optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { headJson, pathOption } from "./project";
import { dollarText } from "./project-json";
import { readStudyFile } from "./study-file";
import { textTable } from "./text-table";

/** `ratebook true-up`: last year's projection against what happened, and the study one year on. */
export const trueUpCommand: Command = {
  name: "true-up",
  summary: "a rate study's first year against its actuals, by cause; and the study rolled one year forward",
  usage: [
    "--study S.json        the rate study by which the year was planned",
    "--actuals A.json      what happened in its first projected year",
    "--path custom         the path it was planned by: custom, status-quo",
    "--increases LIST      or increases by year for every fund, as shares: 0.03,0.03,0.025",
    "--exact               prices are not rounded as they would be printed",
    "--out NEXT.json       writes the study rolled one year forward, to be solved again",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    study: { type: "string" },
    actuals: { type: "string" },
    path: { type: "string" },
    increases: { type: "string" },
    exact: { type: "boolean" },
    out: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const study = await readStudyFile(requiredText(args, "study", "study.json"));
    const actuals = await readActualsFile(requiredText(args, "actuals", "actuals-2027.json"), study);
    const projections = projectStudy(study, pathOption(args));
    const funds = trueUp(projections, actuals);
    const out = optionText(args, "out");
    if (out !== undefined) {
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, studyFileText(rollStudy(study, projections, actuals)));
    }
    place.out(
      optionSwitch(args, "json")
        ? JSON.stringify(
            { ...headJson(study), year: actuals.year, out: out ?? null, funds: funds.map(fundJson) },
            null,
            1,
          )
        : [
            ...funds.map(fundText),
            ...(out === undefined ? [] : [`Wrote ${out}: the study from ${actuals.year + 1} on.`]),
          ].join("\n\n"),
    );
    return 0;
  },
};

async function readActualsFile(path: string, study: RateStudy): Promise<Actuals> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There are no actuals ${path}. Check the name and the folder.`, { cause });
  });
  return parseActuals(text, { fileName: basename(path), study });
}

function fundJson({ fund, name, year, plannedEnding, actualEnding, effects }: FundTrueUp) {
  return {
    fund,
    name,
    year,
    planned_ending_balance: dollarText(plannedEnding),
    actual_ending_balance: dollarText(actualEnding),
    difference: dollarText(actualEnding - plannedEnding),
    effects: effects.map(({ effect, ...line }) => ({ ...line, effect: dollarText(effect) })),
  };
}

function fundText({ name, year, plannedEnding, actualEnding, effects }: FundTrueUp): string {
  const difference = actualEnding - plannedEnding;
  return [
    `${name}, FY${year}: planned ending balance ${whole(plannedEnding)}, actual ${whole(actualEnding)}, difference ${whole(difference)} dollars`,
    textTable([
      ["line", "planned", "actual", "effect on cash, $"],
      ...effects.map((each) => [each.name, figure(each, each.planned), figure(each, each.actual), whole(each.effect)]),
      ["Difference", "", "", whole(difference)],
    ]),
  ].join("\n");
}

/** Prices with their cents, dollars and units whole. */
function figure({ kind }: Effect, value: number): string {
  return kind === "price" ? value.toFixed(4) : whole(value);
}

function whole(value: number): string {
  return (Math.round(value) + 0).toLocaleString("en-US");
}
