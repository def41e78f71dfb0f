import { type Exact, exactOf } from "./exact";
import { BadExpression, evaluate, parseExpression } from "./expression";
import { orderedEntries } from "./ordered-keys";
import type { RateFact } from "./printed-rate";
import type { RateSchedule } from "./schedule-schema";
import type { RateValue, ValueTable } from "./value-schema";

/** One number that a figure holds, and for whom. */
export interface ConstantFigure {
  readonly facts: readonly RateFact[];
  readonly value: Exact;
  /** The named quantity that it comes from; null for a number of its own. */
  readonly quantity: string | null;
}

/**
 * The plain numbers of a figure: one, or one for each key of its table. A named quantity is followed, a formula of plain
 * numbers worked out; a formula that asks for a fact of the account has no number to print.
 */
export function constantFigures(value: RateValue, schedule: RateSchedule): readonly ConstantFigure[] {
  if (typeof value === "object") return tableFigures(value.values, value.by, schedule);
  const quantity = schedule.quantities?.[String(value)];
  if (quantity !== undefined)
    return constantFigures(quantity, schedule).map((figure) => ({ ...figure, quantity: String(value) }));
  const number = exactOf(value) ?? workedOut(String(value), schedule);
  return number === null ? [] : [{ facts: [], value: number, quantity: null }];
}

function tableFigures(
  level: ValueTable,
  [name = "", ...deeper]: readonly string[],
  schedule: RateSchedule,
): readonly ConstantFigure[] {
  return orderedEntries(name, level).flatMap(([key, value]) => {
    const inner = typeof value === "object" ? tableFigures(value, deeper, schedule) : constantFigures(value, schedule);
    const fact = { name, keys: key.split(",").map((each) => each.trim()) };
    return inner.map((figure) => ({ ...figure, facts: [fact, ...figure.facts] }));
  });
}

/** A formula of numbers and of quantities that are numbers; null for any other. */
function workedOut(text: string, schedule: RateSchedule): Exact | null {
  try {
    return evaluate(parseExpression(text), (name) => {
      const quantity = schedule.quantities?.[name];
      const number = quantity === undefined || typeof quantity === "object" ? null : exactOf(quantity);
      if (number === null) throw new BadExpression(`${name} is no plain number`);
      return number;
    });
  } catch (error) {
    if (error instanceof BadExpression) return null;
    throw error;
  }
}
