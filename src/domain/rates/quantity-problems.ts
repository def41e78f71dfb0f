import { usesOfValue } from "./fact-uses";
import type { ScheduleProblem } from "./schedule-problem";
import type { RateSchedule } from "./schedule-schema";
import { valueProblems } from "./value-problems";

/** What is wrong with the named quantities: formulas that cannot be read, and quantities that are worked out from themselves. */
export function quantityProblems(schedule: RateSchedule): readonly ScheduleProblem[] {
  const quantities = schedule.quantities ?? {};
  return Object.entries(quantities).flatMap(([name, value]) => {
    const place = `quantities, ${name}`;
    if (!leadsTo(name, name, quantities)) return valueProblems(value, { place, schedule, only: {} });
    return [
      {
        place,
        sentence: "it is worked out from itself; leave it out of its own formula, and of those that this one names.",
      },
    ];
  });
}

/** Whether a quantity is worked out from another, directly or through others. */
function leadsTo(from: string, wanted: string, quantities: NonNullable<RateSchedule["quantities"]>): boolean {
  const { [from]: value, ...others } = quantities;
  if (value === undefined) return false;
  const names = usesOfValue(value, {}).map(({ name }) => name);
  return names.includes(wanted) || names.some((name) => leadsTo(name, wanted, others));
}
