import { dollarsInWords, plainNumber } from "../domain/rates/base-unit";
import { compareRates, type RateChange } from "../domain/rates/compare-editions";
import type { Edition } from "../domain/rates/editions";
import type { Exact } from "../domain/rates/exact";
import type { PrintedRate, RateKind } from "../domain/rates/printed-rate";
import { printedRates } from "../domain/rates/printed-rates";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { PreviewTable } from "./answer";
import { dateInWords, shortDate } from "./date-in-words";

/** Every figure of an edition as printed, with its unit. */
export function rateTable(edition: Edition, schedule: RateSchedule): PreviewTable {
  return {
    title: `Rates from ${dateInWords(edition.effective)} on`,
    columns: ["Rate", "Figure", "Unit"],
    rows: printedRates(edition, schedule).map((rate) => [nameOf(rate), figure(rate.value, rate.kind), rate.unit]),
    total: null,
  };
}

/**
 * The rates of two editions side by side, the older first: limits and counts only where they differ.
 * @example rateChanges(edition2022, edition2023, kent).rows[0] // ["Water, block 1", "$42.97", "$46.84", "$3.87", "9.0 %", "$ per 1,000 cubic feet"]
 */
export function rateChanges(one: Edition, other: Edition, schedule: RateSchedule): PreviewTable {
  const [older, newer] = one.effective <= other.effective ? [one, other] : [other, one];
  const changes = compareRates(printedRates(older, schedule), printedRates(newer, schedule));
  return {
    title: `Rates from ${dateInWords(older.effective)} and from ${dateInWords(newer.effective)} on`,
    columns: ["Rate", shortDate(older.effective), shortDate(newer.effective), "Change", "%", "Unit"],
    rows: changes.filter(isTold).map(changeRow),
    total: null,
  };
}

function isTold({ kind, change }: RateChange): boolean {
  return kind === "price" || change === null || !change.equals(0);
}

function changeRow({ current, proposed, change, percent, kind, unit, ...named }: RateChange): readonly string[] {
  return [
    nameOf(named),
    current === null ? "none" : figure(current, kind),
    proposed === null ? "none" : figure(proposed, kind),
    change === null ? "" : figure(change, kind),
    percent === null ? "" : `${percent.valueOf().toFixed(1)} %`,
    unit,
  ];
}

function nameOf({ label, part }: Pick<PrintedRate, "label" | "part">): string {
  return `${label}, ${part}`;
}

function figure(value: Exact, kind: RateKind): string {
  return kind === "price" ? dollarsInWords(value) : plainNumber(value);
}
