import type { Block, Sheet } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { trendSentences } from "../trend-sentences";
import { headed, titled } from "./headings";
import { type JudgedTrend, trendChart, trendTable, trendTotals } from "./trend-blocks";
import { trendCells } from "./trend-cells";
import { trendMonthTable } from "./trend-month-table";

/** What can be said of the course of each measure, its chart, and behind them the months. */
export function trendSheet(result: CollectionsResult): Sheet {
  const { trends, trendMonths, args } = result;
  const first = trendMonths[0]?.month ?? args.to;
  const last = trendMonths.at(-1)?.month ?? args.to;
  const judged = trends.flatMap(({ measure, trend }) =>
    trend.kind === "judged" ? [{ trend, cells: trendCells(measure) }] : [],
  );
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
    ...trends.flatMap((each) =>
      each.trend.kind === "judged"
        ? section({ trend: each.trend, cells: trendCells(each.measure) }, trendSentences(each, args.trendRule))
        : [],
    ),
    ...(trendMonths.length === 0 ? [] : [headed("The months behind the charts"), trendMonthTable(result)]),
    ...judged.flatMap((each) => [headed(each.cells.title), trendTable(first, each)]),
  ];
  return { key: "trend", name: "Trend", orientation: "landscape", blocks };
}

function section(judged: JudgedTrend, sentences: readonly string[]): readonly Block[] {
  return [headed(judged.cells.title), { kind: "note", lines: sentences }, trendChart(judged), trendTotals(judged)];
}
