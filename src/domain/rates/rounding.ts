import { assertNever } from "../assert-never";
import { Exact } from "./exact";

/** Ways of rounding. `half-up` takes a half away from zero, as cash registers do; `half-even` as statisticians do. */
export const ROUNDING_MODES = ["half-up", "half-even", "up", "down"] as const;

/** How a number is rounded: to which step (0.01 is the cent), and which way. */
export interface Rounding {
  readonly to: Exact;
  readonly mode: (typeof ROUNDING_MODES)[number];
}

/** To the cent, halves up: the usual rounding of a line of a bill. */
export const TO_THE_CENT: Rounding = { to: new Exact("0.01"), mode: "half-up" };

/**
 * A number rounded; unchanged where the rounding is null.
 * @example roundTo(new Exact("14.055"), TO_THE_CENT).valueOf() // 14.06
 */
export function roundTo(value: Exact, rounding: Rounding | null): Exact {
  if (rounding === null) return value;
  const steps = value.abs().div(rounding.to);
  const whole = wholeSteps(steps, rounding.mode).mul(rounding.to);
  return value.lt(0) ? whole.neg() : whole;
}

function wholeSteps(steps: Exact, mode: Rounding["mode"]): Exact {
  switch (mode) {
    case "half-up":
      return steps.add(new Exact(1, 2)).floor();
    case "up":
      return steps.ceil();
    case "down":
      return steps.floor();
    case "half-even": {
      const floor = steps.floor();
      const rest = steps.sub(floor).compare(new Exact(1, 2));
      if (rest !== 0) return rest > 0 ? floor.add(1) : floor;
      return floor.mod(2).equals(0) ? floor : floor.add(1);
    }
    default:
      return assertNever(mode);
  }
}

/** A rounding in words: "to the cent, halves up". */
export function roundingInWords(rounding: Rounding | null): string {
  if (rounding === null) return "not rounded";
  const step = rounding.to.toString();
  const to = step === "0.01" ? "to the cent" : step === "1" ? "to the whole" : `to ${step}`;
  return `${to}, ${MODE_WORDS[rounding.mode]}`;
}

const MODE_WORDS: Readonly<Record<Rounding["mode"], string>> = {
  "half-up": "halves up",
  "half-even": "halves to the even neighbour",
  up: "always up",
  down: "always down",
};
