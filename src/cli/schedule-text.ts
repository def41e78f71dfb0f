import { dollarsInWords, plainNumber } from "../domain/rates/base-unit";
import type { Edition } from "../domain/rates/editions";
import type { Exact } from "../domain/rates/exact";
import { explainSchedule } from "../domain/rates/explain-schedule";
import type { PrintedRate, RateKind } from "../domain/rates/printed-rate";
import { printedRates } from "../domain/rates/printed-rates";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { RateTable } from "./schedule-json";
import { textTable } from "./text-table";

/** A schedule in words, then every figure of its editions as printed. */
export function scheduleText(schedule: RateSchedule, editions: readonly Edition[]): string {
  const [opening, ...rules] = explainSchedule(schedule, editions).map(({ sentence }) => sentence);
  return [
    opening ?? "",
    rules.map((sentence) => `- ${sentence}`).join("\n"),
    ...editions.map((edition) => editionText(edition, schedule)),
  ].join("\n\n");
}

/** Current, proposed, difference and percent, figure by figure; limits and counts only where they differ. */
export function rateTableText({ utility, current, proposed, changes }: RateTable): string {
  const told = changes.filter(({ kind, change }) => kind === "price" || change === null || !change.equals(0));
  const rows = told.map((row) => [
    `${row.label}, ${row.part}`,
    printedOr(row.current, row.kind, "none"),
    printedOr(row.proposed, row.kind, "none"),
    printedOr(row.change, row.kind, ""),
    row.percent === null ? "" : `${row.percent.valueOf().toFixed(1)} %`,
    row.unit,
  ]);
  const head = ["rate", "current", "proposed", "change", "%", "unit"];
  return [
    `Rates of ${utility}: ${current} and ${proposed}`,
    rows.length === 0 ? "No figure differs." : textTable(unitsToTheLeft([head, ...rows])),
  ].join("\n\n");
}

function editionText(edition: Edition, schedule: RateSchedule): string {
  const rows = printedRates(edition, schedule).map((rate) => [nameOf(rate), printed(rate.value, rate.kind), rate.unit]);
  return `Figures from ${edition.effective} on\n${textTable(unitsToTheLeft(rows))}`;
}

/** Units are words and read from the left: the last column is filled up to one width. */
function unitsToTheLeft(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.at(-1)?.length ?? 0));
  return rows.map((row) => [...row.slice(0, -1), (row.at(-1) ?? "").padEnd(width)]);
}

function nameOf({ label, part }: PrintedRate): string {
  return `${label}, ${part}`;
}

function printedOr(value: Exact | null, kind: RateKind, none: string): string {
  return value === null ? none : printed(value, kind);
}

/** A figure as it is printed; its unit stands beside it. */
export function printed(value: Exact, kind: RateKind): string {
  return kind === "price" ? dollarsInWords(value) : plainNumber(value);
}
