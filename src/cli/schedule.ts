import { expandEditions } from "../domain/rates/editions";
import { scheduleJsonSchema } from "../domain/rates/schedule-json-schema";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { badUsage, optionSwitch, optionText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { showComparison } from "./schedule-compare";
import { editionAsked } from "./schedule-edition";
import { readScheduleFile } from "./schedule-file";
import { scheduleJson } from "./schedule-json";
import { showOrdinance } from "./schedule-ordinance";
import { showStep } from "./schedule-step";
import { scheduleText } from "./schedule-text";

/** `ratebook schedule`: what a rate schedule does, what it prints, and how it differs from another one. */
export const scheduleCommand: Command = {
  name: "schedule",
  summary: "say in words what a rate schedule does, raise it, and compare it",
  usage: [
    "S.json                the rate schedule; alone: what it does in words, and every figure as printed",
    "--on DATE             the edition in force on that day; unless told otherwise all in words, and the newest to compare",
    "--step PERCENT        current, proposed, $ and % of a step on the newest edition",
    "--effective DATE      first day of the step; a year after the newest edition unless told otherwise",
    "--only NAMES, --except NAMES  charges or services that the step concerns, separated by commas",
    "--out S2.json         write the schedule with the step; a file of that name is replaced",
    "--compare OTHER.json  current, proposed, $ and % against the newest edition of another schedule;",
    "--compare DATE        against this schedule's edition of that day",
    "--ordinance FILE.txt  the rates that a text adopts beside the schedule's: what agrees, differs, and is missing on either side",
    "--fail-on SEVERITY    with --ordinance, exit 1 on: error (another amount), warning (or one without its like), info (or undecided)",
    "--json-schema         print the JSON Schema of the form; no schedule is read",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    on: { type: "string" },
    step: { type: "string" },
    effective: { type: "string" },
    only: { type: "string" },
    except: { type: "string" },
    out: { type: "string" },
    compare: { type: "string" },
    ordinance: { type: "string" },
    "fail-on": { type: "string" },
    "json-schema": { type: "boolean" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    if (!optionSwitch(args, "json-schema")) return answer(args, place);
    place.out(JSON.stringify(scheduleJsonSchema(), null, 1));
    return 0;
  },
};

const QUESTIONS: Readonly<Record<string, typeof showSchedule>> = {
  step: showStep,
  compare: showComparison,
  ordinance: showOrdinance,
};
const OF_STEP = ["effective", "only", "except", "out"];

async function answer(args: Arguments, place: Workplace): Promise<number> {
  const [path, ...others] = args.files;
  if (path === undefined || others.length > 0)
    throw badUsage("Name one rate schedule, as in: ratebook schedule rates.json");
  const given = (name: string) => optionText(args, name) !== undefined;
  const [asked, another] = Object.keys(QUESTIONS).filter(given);
  if (another !== undefined) throw badUsage(`Ask one thing at a time: --${asked ?? ""} or --${another}.`);
  const stray = asked === "step" ? undefined : OF_STEP.find(given);
  if (stray !== undefined) throw badUsage(`--${stray} belongs to a step. Add the percent, as in: --step 3`);
  if (given("fail-on") && asked !== "ordinance")
    throw badUsage("--fail-on belongs to --ordinance FILE.txt. Add it, or leave it out.");
  return (QUESTIONS[asked ?? ""] ?? showSchedule)(await readScheduleFile(path), args, place);
}

function showSchedule(schedule: RateSchedule, args: Arguments, place: Workplace): Promise<number> {
  const editions = optionText(args, "on") === undefined ? expandEditions(schedule) : [editionAsked(schedule, args)];
  place.out(optionSwitch(args, "json") ? scheduleJson(schedule, editions) : scheduleText(schedule, editions));
  return Promise.resolve(0);
}
