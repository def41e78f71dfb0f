import type { Cents } from "./money";

/** Something that may be why two sides differ: all of its lines or none of them. */
export interface DifferenceCause<Line extends { readonly amountCents: Cents }> {
  readonly lines: readonly Line[];
}

/** A choice of causes that leaves more than this share of the difference explains nothing. */
const MOST_LEFT_SHARE = 0.1;

/**
 * The causes that together bring a difference nearest to nothing; of equally near ones the fewest, then the first. Where even
 * they leave more than a tenth of it, none is named: it would be a guess.
 * @param causes few: every choice among them is tried
 * @example
 * explainDifference(-4500, [{ lines: [{ amountCents: -5000 }] }, { lines: [{ amountCents: 900 }] }])
 * // lines: [-5000], unexplainedCents: 500
 */
export function explainDifference<Line extends { readonly amountCents: Cents }>(
  differenceCents: Cents,
  causes: readonly DifferenceCause<Line>[],
): { readonly lines: readonly Line[]; readonly unexplainedCents: Cents } {
  let best: readonly DifferenceCause<Line>[] = [];
  for (const choice of choicesOf(causes)) {
    const nearer = Math.abs(differenceCents - sumOf(choice)) - Math.abs(differenceCents - sumOf(best));
    if (nearer < 0 || (nearer === 0 && choice.length < best.length)) best = choice;
  }
  const left = Math.abs(differenceCents - sumOf(best));
  if (left > MOST_LEFT_SHARE * Math.abs(differenceCents)) best = [];
  return { lines: best.flatMap(({ lines }) => lines), unexplainedCents: differenceCents - sumOf(best) };
}

function choicesOf<Cause>(causes: readonly Cause[]): readonly (readonly Cause[])[] {
  return causes.reduce<readonly (readonly Cause[])[]>(
    (choices, cause) => [...choices, ...choices.map((choice) => [...choice, cause])],
    [[]],
  );
}

function sumOf(causes: readonly DifferenceCause<{ readonly amountCents: Cents }>[]): Cents {
  return causes.flatMap(({ lines }) => lines).reduce((sum, { amountCents }) => sum + amountCents, 0);
}
