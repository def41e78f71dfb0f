import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { compareRates } from "../domain/rates/compare-editions";
import { exactOf } from "../domain/rates/exact";
import { printedRates } from "../domain/rates/printed-rates";
import { readSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { newestDay, type RateStep, steppedSchedule, yearAfter } from "../domain/rates/step-schedule";
import { jsonText } from "../intake/recipe/json-text";
import { badUsage, optionDate, optionText } from "./arguments";
import type { Arguments, Workplace } from "./command";
import { editionFor, showRateTable } from "./schedule-edition";

/** `ratebook schedule S.json --step PERCENT`: the rate table of a step, and the schedule with it where `--out` asks for it. */
export async function showStep(schedule: RateSchedule, args: Arguments, place: Workplace): Promise<number> {
  const step = askedStep(schedule, args);
  const stepped = steppedSchedule(schedule, step);
  const [before, after] = [editionFor(schedule, undefined), editionFor(stepped, undefined)];
  const table = {
    utility: schedule.utility,
    current: before.effective,
    proposed: after.effective,
    changes: compareRates(printedRates(before, schedule), printedRates(after, stepped)),
  };
  showRateTable(table, args, place);
  const out = optionText(args, "out");
  if (out !== undefined) await writeSchedule(stepped, out, place);
  return 0;
}

async function writeSchedule(schedule: RateSchedule, out: string, place: Workplace): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${jsonText(schedule)}\n`);
  place.err(`Wrote ${out}: ${schedule.editions.length} editions.`);
}

function askedStep(schedule: RateSchedule, args: Arguments): RateStep {
  const text = optionText(args, "step") ?? "";
  const percent = exactOf(text);
  if (percent === null || percent.lte(-100))
    throw badUsage(`--step takes a percent such as 3 or 6.35, above -100, not "${text}".`);
  const newest = newestDay(schedule);
  const effective = optionDate(args, "effective") ?? yearAfter(newest);
  if (effective <= newest)
    throw badUsage(`The newest rates of the schedule begin on ${newest}. Give --effective a later day than that.`);
  const named = { ...names(schedule, args, "only"), ...names(schedule, args, "except") };
  return checked(schedule, { percent: percent.valueOf(), effective, ...named });
}

/** A name that is no charge and no service would silently change nothing. */
function names(schedule: RateSchedule, args: Arguments, option: "only" | "except") {
  const text = optionText(args, option);
  if (text === undefined) return {};
  const { charges } = editionFor(schedule, undefined);
  const known = new Set(charges.flatMap(({ id, service }) => [id, service]));
  const given = text.split(",").map((each) => each.trim());
  const unknown = given.find((each) => !known.has(each));
  if (unknown !== undefined)
    throw badUsage(
      `--${option} takes charges or services of the schedule (${[...known].join(", ")}), not "${unknown}".`,
    );
  return { [option]: given };
}

function checked(schedule: RateSchedule, step: RateStep): RateStep {
  const [problem] = readSchedule(steppedSchedule(schedule, step)).problems;
  if (problem !== undefined) throw badUsage(`The step cannot be taken. ${problem.place}: ${problem.sentence}`);
  return step;
}
