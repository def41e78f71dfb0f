import type { RateChange } from "../domain/rates/compare-editions";
import type { Edition } from "../domain/rates/editions";
import type { Exact } from "../domain/rates/exact";
import { explainSchedule } from "../domain/rates/explain-schedule";
import type { PrintedRate } from "../domain/rates/printed-rate";
import { printedRates } from "../domain/rates/printed-rates";
import type { RateSchedule } from "../domain/rates/schedule-schema";

/** Two editions side by side, and what was done. */
export interface RateTable {
  readonly utility: string;
  readonly current: string;
  readonly proposed: string;
  readonly changes: readonly RateChange[];
}

/** A schedule as the JSON document of `ratebook schedule --json`: its editions, their figures, and what they do in words. */
export function scheduleJson(schedule: RateSchedule, editions: readonly Edition[]): string {
  const document = {
    utility: schedule.utility,
    editions: editions.map((edition) => ({
      effective: edition.effective,
      source: edition.source,
      charges: chargesJson(printedRates(edition, schedule)),
    })),
    explanation: explainSchedule(schedule, editions),
    problems: [],
  };
  return JSON.stringify(document, null, 1);
}

/** A rate table as the JSON document of `ratebook schedule --step --json` and `--compare --json`; rates are numbers. */
export function rateTableJson({ utility, current, proposed, changes }: RateTable): string {
  const rates = changes.map((change) => ({
    place: change.place,
    label: change.label,
    service: change.service,
    part: change.part,
    kind: change.kind,
    unit: change.unit,
    current: numberOf(change.current),
    proposed: numberOf(change.proposed),
    change: numberOf(change.change),
    percent: numberOf(change.percent),
  }));
  return JSON.stringify({ utility, current, proposed, rates }, null, 1);
}

function chargesJson(rates: readonly PrintedRate[]) {
  const ids = [...new Set(rates.map(({ chargeId }) => chargeId))];
  return ids.map((id) => {
    const own = rates.filter(({ chargeId }) => chargeId === id);
    return { id, label: own[0]?.label ?? id, service: own[0]?.service ?? "", figures: own.map(figureJson) };
  });
}

function figureJson({ place, part, kind, facts, value, unit }: PrintedRate) {
  const only = Object.fromEntries(facts.map(({ name, keys }) => [name, keys]));
  return { place, part, kind, for: only, value: value.valueOf(), unit };
}

function numberOf(value: Exact | null): number | null {
  return value === null ? null : value.valueOf();
}
