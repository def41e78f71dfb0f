import { chargeProblems, multiplierProblems } from "./charge-problems";
import { type Edition, expandEditions } from "./editions";
import { quantityProblems } from "./quantity-problems";
import type { ScheduleProblem } from "./schedule-problem";
import type { RateSchedule } from "./schedule-schema";

/**
 * What a schedule contradicts itself in, place by place; empty for one that can be used. Its form must be right already.
 * Found are: gaps and overlaps of blocks, table keys and seasons; classes, zones and meter sizes without a figure; names that
 * nothing defines; references to charges that do not come before; formulas that cannot be read.
 */
export function scheduleProblems(schedule: RateSchedule): readonly ScheduleProblem[] {
  return [
    ...seasonProblems(schedule),
    ...editionProblems(schedule),
    ...quantityProblems(schedule),
    ...expandEditions(schedule).flatMap((edition) => [
      ...(listsCharges(schedule, edition) ? chargeProblems(edition, schedule) : []),
      ...multiplierProblems(edition, schedule),
    ]),
  ];
}

/** The charges of a raised edition are those before it, and what is wrong with them is said there. */
function listsCharges({ editions }: RateSchedule, { effective }: Edition): boolean {
  return editions.some((written) => written.effective === effective && written.charges !== undefined);
}

function editionProblems({ editions }: RateSchedule): readonly ScheduleProblem[] {
  const ordered = [...editions].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  return ordered.flatMap(({ effective, charges, increase }, index): readonly ScheduleProblem[] => {
    const place = `editions ${effective}`;
    if (ordered[index - 1]?.effective === effective)
      return [{ place, sentence: "two editions begin on this day; keep one." }];
    if (index === 0 && charges === undefined) return [{ place, sentence: "the first edition must list its charges." }];
    if (charges === undefined && increase === undefined)
      return [{ place, sentence: "it changes nothing; give it charges, or an increase over the edition before." }];
    return [];
  });
}

const LEAP_YEAR = 2024;
const MS_PER_DAY = 86_400_000;

/** Every day of a leap year lies in exactly one season. */
function seasonProblems({ seasons }: RateSchedule): readonly ScheduleProblem[] {
  if (seasons === undefined) return [];
  for (let day = Date.UTC(LEAP_YEAR, 0, 1); day < Date.UTC(LEAP_YEAR + 1, 0, 1); day += MS_PER_DAY) {
    const date = new Date(day).toISOString().slice(5, 10);
    const held = seasons.filter(({ from, to }) =>
      from <= to ? date >= from && date <= to : date >= from || date <= to,
    );
    const [first, second] = held;
    if (first === undefined) return [{ place: "seasons", sentence: `${date} lies in no season; close the gap.` }];
    if (second !== undefined)
      return [
        {
          place: "seasons",
          sentence: `${date} lies in ${first.name} and in ${second.name}; let one end the day before.`,
        },
      ];
  }
  return [];
}
