import { isIsoDate } from "../domain/calendar";
import { compareRates } from "../domain/rates/compare-editions";
import { printedRates } from "../domain/rates/printed-rates";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { optionText } from "./arguments";
import type { Arguments, Workplace } from "./command";
import { editionAsked, editionFor, showRateTable } from "./schedule-edition";
import { readScheduleFile } from "./schedule-file";

/** `ratebook schedule S.json --compare`: the rate table against another schedule, or against another edition of this one. */
export async function showComparison(schedule: RateSchedule, args: Arguments, place: Workplace): Promise<number> {
  const other = optionText(args, "compare") ?? "";
  const proposed = isIsoDate(other)
    ? { schedule, edition: editionFor(schedule, other) }
    : newestOf(await readScheduleFile(other));
  const current = editionAsked(schedule, args);
  const table = {
    utility: schedule.utility,
    current: current.effective,
    proposed: proposed.edition.effective,
    changes: compareRates(printedRates(current, schedule), printedRates(proposed.edition, proposed.schedule)),
  };
  showRateTable(table, args, place);
  return 0;
}

function newestOf(schedule: RateSchedule) {
  return { schedule, edition: editionFor(schedule, undefined) };
}
