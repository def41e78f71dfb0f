import { dollarsInWords } from "../base-unit";
import type { Edition } from "../editions";
import { exactOf } from "../exact";
import { openSchedule } from "../open-schedule";
import type { PrintedRate } from "../printed-rate";
import { conditionFacts, printedRates } from "../printed-rates";
import { roundTo, TO_THE_CENT } from "../rounding";
import type { RateSchedule } from "../schedule-schema";
import { ruleFigures } from "./rule-figures";

/** Figures that an ordinance may print. */
export interface ExpectedFigures {
  /** Every figure of the edition: it is missed where the ordinance does not have it. */
  readonly printed: readonly PrintedRate[];
  /** What follows from them: multiplied prices, the least bill of a meter. Not missed. */
  readonly derived: readonly PrintedRate[];
  /** Rules of the schedule with a number: normal days, gallons in a cubic foot, an increase. Not missed. */
  readonly rules: readonly PrintedRate[];
}

/** The figures of an edition, what follows from them, and the numbers of the schedule's rules. */
export function expectedFigures(edition: Edition, schedule: RateSchedule): ExpectedFigures {
  const printed = printedRates(edition, schedule);
  return {
    printed,
    derived: [...multipliedPrices(printed, edition, schedule), ...leastBills(printed)],
    rules: ruleFigures(edition, schedule),
  };
}

const ON = { usage: "rates", fixed: "fixed", minimum: "minimum" } as const;

/** Prices times the multipliers that are plain numbers, rounded as the schedule rounds them. */
function multipliedPrices(
  printed: readonly PrintedRate[],
  { charges, multipliers }: Edition,
  schedule: RateSchedule,
): readonly PrintedRate[] {
  const { rateRounding } = openSchedule(schedule);
  return multipliers.flatMap(({ for: whom, by, on, services }) => {
    const factor = typeof by === "object" ? null : exactOf(by);
    if (factor === null) return [];
    return printed.flatMap((rate) => {
      const charge = charges.find(({ id }) => id === rate.chargeId);
      const sort =
        charge === undefined || charge.charge === "percent" || charge.charge === "strength" ? null : ON[charge.charge];
      const takes = services === undefined || services.includes(rate.service);
      if (rate.kind !== "price" || sort === null || !on.includes(sort) || !takes) return [];
      const value = roundTo(rate.value.mul(factor), rateRounding);
      return [
        {
          ...rate,
          ...derivedName(rate, `times ${factor.toString()}`),
          facts: [...conditionFacts(whom), ...rate.facts],
          value,
        },
      ];
    });
  });
}

/** Units that are billed at least, at the price of the first block: 0.3 × 46.84 = 14.05, as newspapers print it. */
function leastBills(printed: readonly PrintedRate[]): readonly PrintedRate[] {
  return printed.flatMap((least) => {
    if (least.kind !== "limit" || !least.part.startsWith("at least")) return [];
    const price = printed.find(
      ({ chargeId, kind, block }) => chargeId === least.chargeId && kind === "price" && (block?.number ?? 1) === 1,
    );
    if (price?.per == null) return [];
    const value = roundTo(least.value.div(price.per.amount).mul(price.value), TO_THE_CENT);
    const name = derivedName(least, `at ${dollarsInWords(price.value)}`);
    return [{ ...least, ...name, kind: "price" as const, value, unit: "$ a bill", per: null, block: null }];
  });
}

function derivedName({ place, part }: PrintedRate, how: string): Pick<PrintedRate, "place" | "part"> {
  return { place: `${place}, ${how}`, part: `${part}, ${how}` };
}
