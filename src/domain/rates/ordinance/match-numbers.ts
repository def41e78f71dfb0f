import type { PrintedRate } from "../printed-rate";
import type { ExpectedFigures } from "./expected-figures";
import { type Fit, fitOf, type Known } from "./fit-of-words";
import type { FoundNumber } from "./found-number";
import { isRule, isSame, mayBe } from "./same-number";

/** What became of a number of the ordinance. */
export type NumberMatch =
  | { readonly status: "matched"; readonly number: FoundNumber; readonly rate: PrintedRate }
  /** Its amount is that of several lines, and the words do not decide. */
  | { readonly status: "several"; readonly number: FoundNumber; readonly rates: readonly PrintedRate[] }
  /** The words speak of a line that has another amount. */
  | { readonly status: "differs"; readonly number: FoundNumber; readonly rate: PrintedRate; readonly because: string }
  /** Its amount is that of lines of which the words do not speak. */
  | {
      readonly status: "elsewhere";
      readonly number: FoundNumber;
      readonly rates: readonly PrintedRate[];
      readonly against: readonly string[];
    }
  | { readonly status: "unmatched"; readonly number: FoundNumber };

/** Points by which one line must be ahead of the next to be taken. */
const MARGIN = 0.25;
/** Points that words must have to point to a line whose amount differs: a fact named near, or a block. */
const SPEAKING = 1.4;
const CLOSE = "0.02";

/** Finds for every number the line that it is; first those whose amount agrees, then those whose words point to what is left. */
export function matchNumbers(
  numbers: readonly FoundNumber[],
  figures: ExpectedFigures,
  known: Known,
): readonly NumberMatch[] {
  const exact = numbers.map((number) => exactMatch(number, figures, known));
  const taken = new Set(exact.flatMap((match) => (match === null ? [] : ratesOf(match))));
  return numbers.map((number, index) => {
    const found = exact[index] ?? null;
    if (found !== null && found.status !== "elsewhere") return found;
    const rate = otherAmount(
      number,
      figures.printed.filter((each) => !taken.has(each)),
      { known, exact },
    );
    if (rate !== null) {
      taken.add(rate.rate);
      return { status: "differs", number, ...rate };
    }
    return found ?? { status: "unmatched", number };
  });
}

/** Lines that a match has found, or may have found. */
export function ratesOf(match: NumberMatch): readonly PrintedRate[] {
  if (match.status === "matched" || match.status === "differs") return [match.rate];
  return match.status === "several" ? match.rates : [];
}

interface Fitted extends Fit {
  readonly rate: PrintedRate;
}

function exactMatch(number: FoundNumber, figures: ExpectedFigures, known: Known): NumberMatch | null {
  const fitted = [...figures.printed, ...figures.derived]
    .filter((rate) => isSame(number, rate))
    .map((rate) => ({ rate, ...fitOf(rate, number, known) }));
  const open = fitted.filter(({ against }) => against.length === 0).sort((a, b) => b.points - a.points);
  if (open.length > 0) return decided(number, open);
  const rule = figures.rules.find((each) => isRule(number, each));
  if (rule !== undefined && fitted.length === 0) return { status: "matched", number, rate: rule };
  if (fitted.length === 0 || number.kind === "bare") return null;
  const against = [...new Set(fitted.flatMap((each) => each.against))];
  return { status: "elsewhere", number, rates: fitted.map(({ rate }) => rate), against };
}

function decided(number: FoundNumber, ranked: readonly Fitted[]): NumberMatch {
  const [best, second] = ranked;
  if (best === undefined) return { status: "unmatched", number };
  const tied = ranked.filter(({ points }) => best.points - points < MARGIN);
  if (second === undefined || tied.length === 1) return { status: "matched", number, rate: best.rate };
  return { status: "several", number, rates: tied.map(({ rate }) => rate) };
}

interface Finding {
  readonly known: Known;
  readonly exact: readonly (NumberMatch | null)[];
}

/** The line that is meant by a number whose amount no line has: by its price's block, by its words, or by the closest amount. */
function otherAmount(
  number: FoundNumber,
  left: readonly PrintedRate[],
  { known, exact }: Finding,
): { readonly rate: PrintedRate; readonly because: string } | null {
  if (number.kind === "bare") return null;
  if (number.kind === "limit") return otherLimit(number, known.all, { known, exact });
  const fitted = left
    .filter((rate) => mayBe(number, rate))
    .map((rate) => ({ rate, ...fitOf(rate, number, known) }))
    .filter(({ against }) => against.length === 0)
    .sort((a, b) => b.points - a.points);
  const speaking = fitted.filter(({ points }) => points >= SPEAKING);
  const [best, second] = speaking;
  if (best !== undefined && (second === undefined || best.points - second.points >= MARGIN))
    return { rate: best.rate, because: "the words around speak of this line only" };
  const close = (speaking.length === 0 ? fitted : speaking).filter(
    ({ rate: { value } }) => !value.equals(0) && value.sub(number.value).div(value).abs().lte(CLOSE),
  );
  const [only, another] = close;
  if (only === undefined || another !== undefined) return null;
  return { rate: only.rate, because: "it is the only line left with an amount within 2 percent" };
}

/** The end of a block is told by the price beside it. */
function otherLimit(
  number: FoundNumber,
  left: readonly PrintedRate[],
  { known, exact }: Finding,
): { readonly rate: PrintedRate; readonly because: string } | null {
  const beside = known.words.nearNumbers(number).flatMap((each) => {
    const match = exact.find((one) => one?.number === each);
    return match?.status === "matched" && match.rate.block !== null ? [match.rate] : [];
  });
  const [price] = beside;
  const own = price?.block?.number;
  if (price === undefined || own === undefined) return null;
  const end = number.role === "over" || number.role === "begin" ? own - 1 : own;
  const rate = left.find(
    ({ chargeId, kind, block }) => chargeId === price.chargeId && kind === "limit" && block?.number === end,
  );
  return rate === undefined ? null : { rate, because: "the price beside it is that of this block" };
}
