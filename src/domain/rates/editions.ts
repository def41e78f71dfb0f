import type { IsoDate } from "../calendar";
import { Exact, exactOf } from "./exact";
import { roundTo, type Rounding, TO_THE_CENT } from "./rounding";
import type { Charge } from "./charge-schema";
import type { Increase, Multiplier, RateSchedule } from "./schedule-schema";
import type { RateValue, ValueTable } from "./value-schema";

/** The rates from one day on, every charge written out. */
export interface Edition {
  readonly effective: IsoDate;
  readonly source: string | null;
  readonly charges: readonly Charge[];
  readonly multipliers: readonly Multiplier[];
}

/**
 * All editions of a schedule by the day they begin; an increase is applied to the edition before it.
 * The charges of an increased edition are those before, every price and amount × (1 + percent / 100), rounded.
 */
export function expandEditions({ editions }: Pick<RateSchedule, "editions">): readonly Edition[] {
  const expanded: Edition[] = [];
  for (const written of [...editions].sort((a, b) => (a.effective < b.effective ? -1 : 1))) {
    const before = expanded.at(-1);
    const increases = written.increase === undefined ? [] : [written.increase].flat();
    const base = written.charges ?? before?.charges ?? [];
    expanded.push({
      effective: written.effective,
      source: written.source ?? null,
      charges: increases.reduce(increased, base),
      multipliers: written.multipliers ?? before?.multipliers ?? [],
    });
  }
  return expanded;
}

function increased(charges: readonly Charge[], increase: Increase): readonly Charge[] {
  return charges.map((charge) => (concerns(increase, charge) ? increasedCharge(charge, increase) : charge));
}

function concerns({ only, except }: Increase, { id, service }: Charge): boolean {
  const named = (names: readonly string[]) => names.includes(id) || names.includes(service);
  return (only === undefined || named(only)) && !named(except ?? []);
}

/** Percentages, limits and counts stay; prices and amounts rise. */
function increasedCharge(charge: Charge, increase: Increase): Charge {
  const raise = (value: RateValue) => raised(value, increase);
  switch (charge.charge) {
    case "fixed":
    case "minimum":
      return { ...charge, amount: raise(charge.amount) };
    case "usage":
      return {
        ...charge,
        ...(charge.rate === undefined ? {} : { rate: raise(charge.rate) }),
        ...(charge.blocks === undefined
          ? {}
          : { blocks: charge.blocks.map((block) => ({ ...block, rate: raise(block.rate) })) }),
      };
    case "strength":
      return { ...charge, parts: charge.parts.map((part) => ({ ...part, rate: raise(part.rate) })) };
    case "percent":
      return charge;
  }
}

/** Formulas stay as they are: they follow what they refer to. */
function raised(value: RateValue, { percent, round }: Increase): RateValue {
  const factor = exactOf(percent)?.div(100).add(1) ?? new Exact(1);
  const rounding = round === "none" ? null : stepOf(round);
  const number = (each: number | string) => {
    const exact = exactOf(each);
    return exact === null ? each : roundTo(exact.mul(factor), rounding).valueOf();
  };
  const table = (values: ValueTable): ValueTable =>
    Object.fromEntries(
      Object.entries(values).map(([key, each]) => [key, typeof each === "object" ? table(each) : number(each)]),
    );
  return typeof value === "object" ? { by: value.by, values: table(value.values) } : number(value);
}

function stepOf(round: Exclude<Increase["round"], "none">): Rounding {
  return round === undefined ? TO_THE_CENT : { to: exactOf(round.to) ?? new Exact("0.01"), mode: round.mode };
}
