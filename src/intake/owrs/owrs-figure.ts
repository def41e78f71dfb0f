import { BadExpression, parseExpression } from "../../domain/rates/expression";
import type { RateValue, ValueTable } from "../../domain/rates/value-schema";
import { type DependentFigure, isDependent, type OwrsClass, type OwrsFigure, type OwrsScalar } from "./owrs-document";
import { factName, quantityName } from "./owrs-names";

/** A class of an OWRS document, by its name. */
export interface NamedClass {
  readonly name: string;
  readonly figures: OwrsClass;
}

/** What of a class cannot be taken over, as a part of a sentence. */
export class NotTakenOver extends Error {}

/** One figure as a value of a rate schedule. @throws NotTakenOver for a list, and for a formula that cannot be read */
export function figureValue(figure: OwrsFigure, owner: NamedClass): RateValue {
  if (isDependent(figure)) return tableOf(figure, (each) => scalarOf(each, owner));
  return scalarOf(figure, owner);
}

/** The figure at one place of a list of tiers; the last one where the list is shorter. */
export function tierValue(
  figure: OwrsFigure,
  place: number,
  convert: (each: OwrsScalar, isPast: "within" | "past") => number | string,
): RateValue {
  const at = (each: OwrsScalar | readonly OwrsScalar[]) => {
    const list = [each].flat();
    return convert(list[Math.min(place, list.length - 1)] ?? 0, place < list.length ? "within" : "past");
  };
  return isDependent(figure) ? tableOf(figure, at) : at(figure);
}

/** The most tiers that a list has for any account. */
export function tierCount(figure: OwrsFigure): number {
  const lists = isDependent(figure) ? Object.values(figure.values) : [figure];
  return Math.max(...lists.map((each) => [each].flat().length));
}

/**
 * A formula with its names in the words of the schedule: facts as they are called there, the class's own figures as quantities.
 * @throws NotTakenOver for what is no formula
 */
export function formulaText(text: string, { name, figures }: NamedClass): string {
  const renamed = text.replace(/[A-Za-z_][A-Za-z0-9_]*/g, (word) =>
    word in figures ? quantityName(name, word) : factName(word),
  );
  try {
    parseExpression(renamed);
  } catch (error) {
    if (error instanceof BadExpression)
      throw new NotTakenOver(`the formula "${text}" cannot be read: ${error.message}`);
    throw error;
  }
  return renamed;
}

function scalarOf(figure: OwrsScalar | readonly OwrsScalar[], owner: NamedClass): number | string {
  if (typeof figure === "number") return figure;
  if (typeof figure === "string") return formulaText(figure, owner);
  throw new NotTakenOver("a list of tiers stands where one figure is expected");
}

/** Keys of several facts are joined with |; they become one level each. */
function tableOf(
  figure: DependentFigure,
  convert: (each: OwrsScalar | readonly OwrsScalar[]) => number | string,
): RateValue {
  const by = [figure.depends_on].flat().map(factName);
  const values: Record<string, ValueTable | number | string> = {};
  for (const [keys, each] of Object.entries(figure.values)) {
    put(values, by.length === 1 ? [keys] : keys.split("|"), convert(each));
  }
  return { by, values };
}

function put(
  level: Record<string, ValueTable | number | string>,
  [key = "", ...deeper]: readonly string[],
  value: number | string,
): void {
  const name = key.trim();
  if (deeper.length === 0) {
    level[name] = value;
    return;
  }
  const inner = level[name];
  const next: Record<string, ValueTable | number | string> = typeof inner === "object" ? { ...inner } : {};
  put(next, deeper, value);
  level[name] = next;
}
