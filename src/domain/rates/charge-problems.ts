import { blockProblems } from "./block-problems";
import type { Charge } from "./charge-schema";
import type { Edition } from "./editions";
import type { ScheduleProblem } from "./schedule-problem";
import type { RateSchedule } from "./schedule-schema";
import { nameProblem, type ValuePlace, valueProblems } from "./value-problems";
import type { Conditions, RateValue } from "./value-schema";

/** What is wrong with the charges of an edition. */
export function chargeProblems(edition: Edition, schedule: RateSchedule): readonly ScheduleProblem[] {
  return edition.charges.flatMap((charge, index) => {
    const place = `editions ${edition.effective}, ${charge.id}`;
    const before = edition.charges.slice(0, index);
    return [
      ...repeated(charge, before, place),
      ...conditionProblems(charge.for, { place, schedule }),
      ...referenceProblems(charge, before, place),
      ...figuresOf(charge).flatMap(({ part, value }) =>
        valueProblems(value, { place: `${place}, ${part}`, schedule, only: charge.for ?? {} }),
      ),
      ...blockProblems(charge, place),
      ...shareProblems(charge, place),
    ];
  });
}

/** What is wrong with the multipliers of an edition. */
export function multiplierProblems(edition: Edition, schedule: RateSchedule): readonly ScheduleProblem[] {
  return edition.multipliers.flatMap((multiplier, index) => {
    const place = `editions ${edition.effective}, multipliers ${index + 1}`;
    const by = valueProblems(multiplier.by, { place, schedule, only: multiplier.for });
    return [...conditionProblems(multiplier.for, { place, schedule }), ...by];
  });
}

interface Figure {
  readonly part: string;
  readonly value: RateValue;
}

/** Every figure of a charge, under the name of its part. */
export function figuresOf(charge: Charge): readonly Figure[] {
  switch (charge.charge) {
    case "fixed":
      return [{ part: "amount", value: charge.amount }, ...timesOf(charge.times)];
    case "minimum":
      return [{ part: "amount", value: charge.amount }];
    case "percent":
      return [{ part: "rate", value: charge.rate }, ...given({ atMost: charge.atMost })];
    case "strength":
      return charge.parts.flatMap(({ of, above, rate }) => [
        { part: `${of} above`, value: above },
        { part: `${of} rate`, value: rate },
      ]);
    case "usage": {
      const { rate, includes, atLeast, atMost, share, of, blocks } = charge;
      const inBlocks = (blocks ?? []).flatMap((block, index) => [
        ...given({ [`blocks ${index + 1} to`]: block.to }),
        { part: `blocks ${index + 1} rate`, value: block.rate },
      ]);
      return [...given({ of, rate, includes, atLeast, atMost, share }), ...inBlocks];
    }
  }
}

function timesOf(times: Extract<Charge, { charge: "fixed" }>["times"]): readonly Figure[] {
  if (times === undefined) return [];
  if (typeof times === "string") return [{ part: "times", value: times }];
  const { of, per, free, atLeast, atMost, credit } = times;
  return given({
    times: of,
    "times per": per,
    "times free": free,
    "times atLeast": atLeast,
    "times atMost": atMost,
    "times credit": credit,
  });
}

function given(values: Readonly<Record<string, RateValue | undefined>>): readonly Figure[] {
  return Object.entries(values).flatMap(([part, value]) => (value === undefined ? [] : [{ part, value }]));
}

function repeated({ id }: Charge, before: readonly Charge[], place: string): readonly ScheduleProblem[] {
  return before.some((each) => each.id === id)
    ? [{ place, sentence: "two charges have this id; give each its own." }]
    : [];
}

function conditionProblems(
  conditions: Conditions | undefined,
  { place, schedule }: Omit<ValuePlace, "only">,
): readonly ScheduleProblem[] {
  return Object.keys(conditions ?? {}).flatMap((name) => {
    const sentence = nameProblem(name, schedule);
    return sentence === null ? [] : [{ place: `${place}, for`, sentence }];
  });
}

/** A selector must take at least one charge that stands before. */
function referenceProblems(charge: Charge, before: readonly Charge[], place: string): readonly ScheduleProblem[] {
  if (charge.charge !== "minimum" && charge.charge !== "percent") return [];
  const takes = (selector: string) =>
    selector === "all"
      ? before.length > 0
      : before.some(({ id, service }) => selector === id || selector === `service:${service}`);
  return charge.of
    .filter((selector) => !selector.startsWith("kind:") && !takes(selector))
    .map((selector) => ({
      place: `${place}, of`,
      sentence: `no charge before this one is "${selector}"; name one that stands above it.`,
    }));
}

/** A share of 6.5 is 650 percent, and almost always means 6.5 percent. */
function shareProblems(charge: Charge, place: string): readonly ScheduleProblem[] {
  if (charge.charge !== "percent" || typeof charge.rate !== "number" || Math.abs(charge.rate) < 2) return [];
  const sentence = `${charge.rate} is a share and means ${charge.rate * 100} percent; ${charge.rate} percent is ${charge.rate / 100}.`;
  return [{ place: `${place}, rate`, sentence }];
}
