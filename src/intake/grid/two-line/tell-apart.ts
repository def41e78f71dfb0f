import { canHold, type LineShape, type PlaceShape } from "./line-shape";

const OFTEN = 0.5;
const ALWAYS = 0.9;
const SELDOM = 0.1;

/**
 * Whether two shapes are two different lines of a record, and not two rows of one table. They are when what every first
 * line begins with (its account) is not in the second, and some place holds different things in both, or the second
 * line has none of the first one's amounts and dates. Where both begin with words, some place must hold different things.
 */
export function tellApart(first: LineShape, second: LineShape): boolean {
  const key = first.places.findIndex((place) => place.filledShare >= ALWAYS);
  const below = second.places[key] ?? NOTHING;
  const keyHolds = first.places[key]?.holds ?? "mixed";
  if (key === -1) return false;
  const places = first.places.map((place, index) => [place, second.places[index] ?? NOTHING] as const);
  const conflict = places.some(([one, other]) => isOften(one) && isOften(other) && differ(one.holds, other.holds));
  if (below.filledShare > SELDOM && !differ(keyHolds, below.holds)) return conflict && keyHolds === "text";
  return conflict || !places.some(([one, other]) => isOften(one) && isOften(other) && isValue(one) && isValue(other));
}

const NOTHING: PlaceShape = { filledShare: 0, holds: "mixed" };

function differ(one: PlaceShape["holds"], other: PlaceShape["holds"]): boolean {
  if (one === "mixed" || other === "mixed") return false;
  return !canHold(one, other) && !canHold(other, one);
}

function isOften(place: PlaceShape): boolean {
  return place.filledShare >= OFTEN;
}

function isValue(place: PlaceShape): boolean {
  return place.holds === "number" || place.holds === "date" || place.holds === "code";
}
