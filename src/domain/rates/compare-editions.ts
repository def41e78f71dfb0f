import { Exact } from "./exact";
import type { PrintedRate } from "./printed-rate";
import { roundTo } from "./rounding";

/** A line of a rate table: current, proposed, difference, percent. Values as printed, in `unit`. */
export interface RateChange extends Pick<PrintedRate, "place" | "label" | "service" | "part" | "kind" | "unit"> {
  /** Null where there is no such figure. */
  readonly current: Exact | null;
  readonly proposed: Exact | null;
  readonly change: Exact | null;
  /** Of the current figure, to 1 decimal, halves away from zero; null where there is none to compare with, or it is 0. */
  readonly percent: Exact | null;
}

const TENTH = { to: new Exact("0.1"), mode: "half-up" } as const;

/**
 * The rate table: figures of two editions, or of two schedules, side by side by their place. Figures that only one of them has
 * stand where that one has them, those of the proposed at the end. A figure whose unit differs is not compared: it makes two lines.
 * @example compareRates(current, proposed)[0]?.percent?.valueOf() // 8.8 for 7.35 → 8.00 (Paris TX)
 */
export function compareRates(current: readonly PrintedRate[], proposed: readonly PrintedRate[]): readonly RateChange[] {
  const same = (one: PrintedRate) => (other: PrintedRate) => other.place === one.place && other.unit === one.unit;
  const added = proposed.filter((rate) => !current.some(same(rate)));
  return [
    ...current.map((rate) => changeOf(rate, rate, proposed.find(same(rate)) ?? null)),
    ...added.map((rate) => changeOf(rate, null, rate)),
  ];
}

function changeOf(named: PrintedRate, before: PrintedRate | null, after: PrintedRate | null): RateChange {
  const { place, label, service, part, kind, unit } = named;
  const change = before === null || after === null ? null : after.value.sub(before.value);
  const percent =
    change === null || before === null || before.value.equals(0)
      ? null
      : roundTo(change.div(before.value).mul(100), TENTH);
  return {
    ...{ place, label, service, part, kind, unit },
    current: before?.value ?? null,
    proposed: after?.value ?? null,
    change,
    percent,
  };
}
