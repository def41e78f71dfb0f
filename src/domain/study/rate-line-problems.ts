import type { RateLine } from "./revenue-schema";
import type { Fund } from "./study-schema";

/** What the rate lines of a fund contradict themselves in: place and sentence. */
export function rateLineProblems({ rates }: Fund): readonly (readonly [place: string, sentence: string])[] {
  return rates.flatMap((line) => lineProblems(line, rates).map((sentence) => [`rates ${line.id}`, sentence] as const));
}

function lineProblems(line: RateLine, rates: readonly RateLine[]): readonly string[] {
  const { units, price, revenue, follows, proposed } = line;
  const hasUnits = units !== undefined && price !== undefined;
  return [
    ...(hasUnits === (revenue !== undefined) || (units === undefined) !== (price === undefined)
      ? ["give either units and price, or revenue where units are not known."]
      : []),
    ...(proposed !== undefined && !hasUnits ? ["prices are proposed, which needs units and price."] : []),
    ...(follows === undefined ? [] : followProblems(follows.line, line, rates)),
  ];
}

function followProblems(id: string, line: RateLine, rates: readonly RateLine[]): readonly string[] {
  const followed = rates.find((each) => each.id === id);
  if (followed === undefined) return [`it follows ${id}, which is no rate line of this fund.`];
  if (followed.follows !== undefined)
    return [`it follows ${id}, which follows another; name the line with a price of its own.`];
  if (followed.price === undefined || line.price === undefined) return [`it follows ${id}; both need units and price.`];
  return [];
}
