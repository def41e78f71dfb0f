import { headed, titled } from "../../../report/heading";
import type { Block, Sheet } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { trendSentences } from "../trend-sentences";
import { type JudgedTrend, trendChart, trendTable, trendTotals } from "./trend-blocks";
import { trendCells } from "./trend-cells";
import { trendMonthTable } from "./trend-month-table";

/** What can be said of the course of each measure with its chart; on a sheet of their own the months behind them. */
export function trendSheets(result: CollectionsResult): readonly Sheet[] {
  const { trends, trendMonths, args } = result;
  const first = trendMonths[0]?.month ?? args.to;
  const last = trendMonths.at(-1)?.month ?? args.to;
  const judged = judgedTrends(result);
  const blocks: readonly Block[] = [
    titled(`Trends from ${first.slice(0, 7)} to ${last.slice(0, 7)}`),
    {
      kind: "note",
      lines: [
        "The season first, then the trend, then a change of level. Nothing is claimed that chance gives easily.",
        ...trends
          .filter(({ trend }) => trend.kind === "too-few")
          .flatMap((each) => trendSentences(each, args.trendRule)),
      ],
    },
    ...judged.flatMap(section),
    ...judged.flatMap((each) => [headed(`Behind the chart: ${each.cells.title}`), trendTable(first, each)]),
  ];
  const trend: Sheet = { key: "trend", name: "Trend", orientation: "landscape", blocks };
  return trendMonths.length === 0 ? [trend] : [trend, trendData(result)];
}

interface ToldTrend extends JudgedTrend {
  readonly sentences: readonly string[];
}

function judgedTrends({ trends, args }: CollectionsResult): readonly ToldTrend[] {
  return trends.flatMap((each) => {
    const { measure, trend } = each;
    if (trend.kind !== "judged") return [];
    return [{ trend, cells: trendCells(measure), sentences: trendSentences(each, args.trendRule) }];
  });
}

function section(told: ToldTrend): readonly Block[] {
  return [headed(told.cells.title), trendChart(told), { kind: "note", lines: told.sentences }, trendTotals(told)];
}

/** Wide, so on a sheet of its own. */
function trendData(result: CollectionsResult): Sheet {
  const blocks: readonly Block[] = [
    titled("The months behind the trends"),
    { kind: "note", lines: ["Whole months only. A cell is empty where a month has no value yet."] },
    trendMonthTable(result),
  ];
  return { key: "trend-data", name: "Trend data", orientation: "landscape", blocks };
}
