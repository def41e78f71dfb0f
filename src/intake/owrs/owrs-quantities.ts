import { usesOfValue } from "../../domain/rates/fact-uses";
import { STANDARD_FACTS } from "../../domain/rates/facts";
import type { Charge } from "../../domain/rates/charge-schema";
import type { RateValue } from "../../domain/rates/value-schema";
import { figuresOf } from "../../domain/rates/charge-problems";
import { figureValue, type NamedClass } from "./owrs-figure";
import { quantityName } from "./owrs-names";

/** What charges are worked out from: the class's own figures as quantities, and the facts of an account. */
export interface Needed {
  readonly quantities: Readonly<Record<string, RateValue>>;
  readonly facts: ReadonlySet<string>;
}

/**
 * The figures of a class that its charges name, and those that these name in turn; and every fact that is asked for.
 * @throws NotTakenOver where one of them is no figure
 */
export function neededBy(charges: readonly Charge[], owner: NamedClass): Needed {
  const own = new Map(Object.entries(owner.figures).map(([name, figure]) => [quantityName(owner.name, name), figure]));
  const quantities: Record<string, RateValue> = {};
  const facts = new Set<string>();
  const waiting: RateValue[] = charges.flatMap((charge) => figuresOf(charge).map(({ value }) => value));
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const { name } of usesOfValue(value, {})) {
      const figure = own.get(name);
      if (figure === undefined) facts.add(name);
      else if (quantities[name] === undefined) waiting.push((quantities[name] = figureValue(figure, owner)));
    }
  }
  return { quantities, facts: new Set([...facts].filter((name) => !(name in STANDARD_FACTS))) };
}
