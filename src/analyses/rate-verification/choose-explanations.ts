import type { Hypothesis } from "./hypothesis";
import type { OpenVariance } from "./priced-variances";
import type { RateVariance } from "./rate-verification-result";

/** Other explanations named; more say no more. */
const NAMED = 3;

/**
 * Gives each variance its explanation: of those that give the amount to the cent, the one that explains most variances of the
 * same account, and among equals the first. Equals are named beside it, unless its rate code has told already; without any,
 * the variance stays unexplained.
 */
export function chooseExplanations(open: readonly OpenVariance[]): readonly RateVariance[] {
  const votes = countVotes(open);
  return open.map(({ variance, explanations }) => {
    const count = ({ key }: Hypothesis) => votes.get(voteOf(variance, key)) ?? 0;
    const most = Math.max(0, ...explanations.map(count));
    const [chosen, ...equal] = explanations.filter((each) => count(each) === most);
    if (chosen === undefined) return variance;
    const detail = [chosen.words, variance.detail].filter((text) => text !== "").join("; ");
    const others = equal.filter(({ pattern }) => variance.detail === "" || pattern !== chosen.pattern);
    return { ...variance, pattern: chosen.pattern, detail, also: others.slice(0, NAMED).map(({ words }) => words) };
  });
}

function countVotes(open: readonly OpenVariance[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { variance, explanations } of open)
    for (const { key } of explanations) {
      const vote = voteOf(variance, key);
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
    }
  return votes;
}

function voteOf({ accountId }: RateVariance, key: string): string {
  return `${accountId}\n${key}`;
}
