import { dollarsInWords } from "../base-unit";
import type { Edition } from "../editions";
import { exactOf } from "../exact";
import { openSchedule } from "../open-schedule";
import type { PrintedRate } from "../printed-rate";
import { conditionFacts, printedRates } from "../printed-rates";
import { roundTo, TO_THE_CENT } from "../rounding";
import type { Multiplier, RateSchedule } from "../schedule-schema";
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

/** Prices times the multipliers that are plain numbers, rounded as the schedule rounds them. */
function multipliedPrices(
  printed: readonly PrintedRate[],
  edition: Edition,
  schedule: RateSchedule,
): readonly PrintedRate[] {
  const { rateRounding } = openSchedule(schedule);
  return edition.multipliers.flatMap((multiplier) => {
    const factor = typeof multiplier.by === "object" ? null : exactOf(multiplier.by);
    if (factor === null) return [];
    const facts = conditionFacts(multiplier.for);
    return printed
      .filter((rate) => rate.kind === "price" && concerns(multiplier, rate, edition))
      .map((rate) => ({
        ...rate,
        ...derivedName(rate, `times ${factor.toString()}`),
        facts: [...facts, ...rate.facts],
        value: roundTo(rate.value.mul(factor), rateRounding),
      }));
  });
}

const ON = { usage: "rates", fixed: "fixed", minimum: "minimum" } as const;

function concerns({ on, services }: Multiplier, { chargeId, service }: PrintedRate, { charges }: Edition): boolean {
  const charge = charges.find(({ id }) => id === chargeId)?.charge;
  if (charge === undefined || charge === "percent" || charge === "strength") return false;
  return on.includes(ON[charge]) && (services === undefined || services.includes(service));
}

/** Units that are billed at least, at the price of the first block: 0.3 × 46.84 = 14.05, as newspapers print it. */
function leastBills(printed: readonly PrintedRate[]): readonly PrintedRate[] {
  return printed.flatMap((least) => {
    if (least.kind !== "limit" || !least.part.startsWith("at least")) return [];
    const price = printed.find(
      ({ chargeId, kind, block }) => chargeId === least.chargeId && kind === "price" && (block?.number ?? 1) === 1,
    );
    const per = price?.per ?? null;
    if (price === undefined || per === null) return [];
    const value = roundTo(least.value.div(per.amount).mul(price.value), TO_THE_CENT);
    const name = derivedName(least, `at ${dollarsInWords(price.value)}`);
    return [{ ...least, ...name, kind: "price" as const, value, unit: "$ a bill", per: null, block: null }];
  });
}

function derivedName({ place, part }: PrintedRate, how: string): Pick<PrintedRate, "place" | "part"> {
  return { place: `${place}, ${how}`, part: `${part}, ${how}` };
}
