import type { CollectionsResult } from "./collections-result";
import { trendSentences } from "./trend-sentences";
import type { MeasureTrend } from "./trend-series";
import { wordsOf } from "./trend-words";

/** What can be said of all measures, for a first page: in full where something is claimed, in one sentence of the others. */
export function trendSummary({ trends, args }: Pick<CollectionsResult, "trends" | "args">): readonly string[] {
  const claimed = trends.filter(isClaimed);
  const short = trends.filter(({ trend }) => trend.kind === "too-few");
  const silent = trends.filter((each) => each.trend.kind === "judged" && !isClaimed(each));
  return [
    ...claimed.flatMap((each) => trendSentences(each, args.trendRule)),
    ...(silent.length === 0 ? [] : [`No trend and no change of level can be claimed for: ${namesOf(silent)}.`]),
    ...(short.length === 0
      ? []
      : [
          `Too few whole months to claim a trend for: ${namesOf(short)}; at most ${most(short)} more are needed to reach ${args.trendRule.leastMonths}.`,
        ]),
  ];
}

function isClaimed({ trend }: MeasureTrend): boolean {
  return trend.kind === "judged" && (trend.isTrend || trend.isChange);
}

function namesOf(trends: readonly MeasureTrend[]): string {
  return trends.map(({ measure }) => wordsOf(measure).name.replace(/^The /, "the ")).join("; ");
}

function most(trends: readonly MeasureTrend[]): number {
  return Math.max(...trends.map(({ trend }) => (trend.kind === "too-few" ? trend.missingMonths : 0)));
}
