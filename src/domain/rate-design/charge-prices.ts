import type { Charge } from "../rates/charge-schema";
import { exactOf } from "../rates/exact";
import type { RateValue, ValueTable } from "../rates/value-schema";

/** What becomes of a price, given the keys of the table it stands under: ["residential", "5/8"]. */
export type PriceChange = (price: number, keys: readonly string[]) => number;

/**
 * A charge with every price and amount changed; limits, counts, percentages and formulas stay.
 * @example withPrices({ charge: "fixed", id: "a", service: "water", amount: 10 }, (price) => price * 1.1) // amount 11
 */
export function withPrices(charge: Charge, change: PriceChange): Charge {
  const changed = (value: RateValue) => changedValue(value, change);
  switch (charge.charge) {
    case "fixed":
    case "minimum":
      return { ...charge, amount: changed(charge.amount) };
    case "usage":
      return {
        ...charge,
        ...(charge.rate === undefined ? {} : { rate: changed(charge.rate) }),
        ...(charge.blocks === undefined
          ? {}
          : { blocks: charge.blocks.map((block) => ({ ...block, rate: changed(block.rate) })) }),
      };
    case "strength":
      return { ...charge, parts: charge.parts.map((part) => ({ ...part, rate: changed(part.rate) })) };
    case "percent":
      return charge;
  }
}

/** Whether every price of a charge is a number, so that it can be changed; formulas follow what they refer to. */
export function hasPlainPrices(charge: Charge): boolean {
  if (charge.charge === "percent") return false;
  let plain = true;
  const look = (value: RateValue): void => {
    if (typeof value !== "object") plain &&= exactOf(value) !== null;
    else lookInTable(value.values, look);
  };
  pricesOf(charge).forEach(look);
  return plain;
}

function pricesOf(charge: Exclude<Charge, { readonly charge: "percent" }>): readonly RateValue[] {
  switch (charge.charge) {
    case "fixed":
    case "minimum":
      return [charge.amount];
    case "usage":
      return [...(charge.rate === undefined ? [] : [charge.rate]), ...(charge.blocks ?? []).map(({ rate }) => rate)];
    case "strength":
      return charge.parts.map(({ rate }) => rate);
  }
}

function lookInTable(values: ValueTable, look: (value: number | string) => void): void {
  for (const each of Object.values(values))
    if (typeof each === "object") lookInTable(each, look);
    else look(each);
}

function changedValue(value: RateValue, change: PriceChange): RateValue {
  if (typeof value === "object") return { by: value.by, values: changedTable(value.values, change, []) };
  return changedNumber(value, change, []);
}

function changedTable(values: ValueTable, change: PriceChange, keys: readonly string[]): ValueTable {
  return Object.fromEntries(
    Object.entries(values).map(([key, each]) => {
      const under = [...keys, key];
      return [key, typeof each === "object" ? changedTable(each, change, under) : changedNumber(each, change, under)];
    }),
  );
}

function changedNumber(value: number | string, change: PriceChange, keys: readonly string[]): number | string {
  const number = exactOf(value);
  return number === null ? value : change(number.valueOf(), keys);
}
