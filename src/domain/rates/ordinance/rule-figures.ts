import type { Edition } from "../editions";
import { type Exact, exactOf, ZERO } from "../exact";
import { openSchedule } from "../open-schedule";
import type { PrintedRate } from "../printed-rate";
import type { RateSchedule } from "../schedule-schema";

/** Numbers of a schedule's rules, as far as it says them: gallons in a cubic foot, days, increases, pounds in a million gallons. */
export function ruleFigures(edition: Edition, schedule: RateSchedule): readonly PrintedRate[] {
  const { proration } = schedule;
  const written = schedule.editions.find(({ effective }) => effective === edition.effective);
  const increases = [written?.increase ?? []].flat();
  const pounds = edition.charges.flatMap((each) =>
    each.charge === "strength" ? [each.poundsPerMillionGallons ?? 8.34] : [],
  );
  return [
    rule("gallonsPerCubicFoot", { value: openSchedule(schedule).gallonsPerCubicFoot, unit: "gallons in a cubic foot" }),
    ...daysRule("normalDays", proration?.normalDays),
    ...daysRule("shorterThan", proration?.shorterThan),
    ...daysRule("longerThan", proration?.longerThan),
    ...increases.map(({ percent }) => rule("increase", { value: numberOf(percent), unit: "percent" })),
    ...pounds.map((each) =>
      rule("poundsPerMillionGallons", { value: numberOf(each), unit: "pounds in a million gallons" }),
    ),
  ];
}

function daysRule(place: string, days: number | undefined): readonly PrintedRate[] {
  return days === undefined ? [] : [rule(`proration ${place}`, { value: numberOf(days), unit: "days" })];
}

function rule(place: string, { value, unit }: { readonly value: Exact; readonly unit: string }): PrintedRate {
  const none = { chargeId: place, service: "", facts: [], per: null, block: null, quantity: null };
  return { ...none, place, label: "Rule of the schedule", part: place, kind: "count", value, unit };
}

function numberOf(value: number): Exact {
  return exactOf(value) ?? ZERO;
}
