import { editionOn } from "../domain/rates/edition-on";
import type { Edition } from "../domain/rates/editions";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { badUsage, optionDate, optionSwitch } from "./arguments";
import type { Arguments, Workplace } from "./command";
import { rateTableJson, type RateTable } from "./schedule-json";
import { rateTableText } from "./schedule-text";

/** The edition that `--on` names, the newest where it is not given. @throws AppError for a day before the first */
export function editionAsked(schedule: RateSchedule, args: Arguments): Edition {
  return editionFor(schedule, optionDate(args, "on"));
}

/** The edition in force on a day, the newest for none. @throws AppError for a day before the first */
export function editionFor(schedule: RateSchedule, day: string | undefined): Edition {
  const edition = editionOn(schedule, day);
  if (edition !== null) return edition;
  const first = schedule.editions.map(({ effective }) => effective).sort()[0] ?? "";
  throw badUsage(`The schedule of ${schedule.utility} begins on ${first}, after ${day ?? ""}. Give a later day.`);
}

/** Prints a rate table as text, or as JSON where that was asked for. */
export function showRateTable(table: RateTable, args: Arguments, place: Workplace): void {
  place.out(optionSwitch(args, "json") ? rateTableJson(table) : rateTableText(table));
}
