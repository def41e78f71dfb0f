import type { Block, Sheet } from "../../../report/report";
import type { FoundTable } from "../rate-study-result";
import { inflatorStatement, studyInputs } from "./assumption-blocks";
import type { FundPages } from "./fund-pages";

/** Assumptions that all funds share. */
export function assumptionsSheet(first: FundPages): Sheet {
  return {
    key: "assumptions",
    name: "Assumptions",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Assumptions of all funds" },
      { kind: "note", lines: ["Coloured cells may be changed. Each fund has a sheet of assumptions of its own."] },
      ...studyInputs(first),
      ...((first.study.inflators ?? []).length === 0 ? [] : [inflatorStatement(first)]),
    ],
  };
}

/** What a solver or simulation found, as tables of values with their stamp. */
export function foundSheets(found: readonly FoundTable[], stamp: string): readonly Sheet[] {
  const names = [...new Set(found.map(({ sheet }) => sheet))];
  return names.map((name) => ({
    key: name.toLowerCase(),
    name,
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: name },
      { kind: "note", lines: [`Values, found on ${stamp}; they stay as they are until the study is run again.`] },
      ...found.filter(({ sheet }) => sheet === name).flatMap(foundBlocks),
    ],
  }));
}

function foundBlocks(table: FoundTable): readonly Block[] {
  return [
    { kind: "heading", level: "heading", text: table.heading },
    ...(table.note === "" ? [] : [{ kind: "note" as const, lines: [table.note] }]),
    { kind: "table", name: table.name, rowCount: table.columns[0]?.values.length ?? 0, columns: table.columns },
    ...(table.chart === undefined
      ? []
      : [
          {
            kind: "chart" as const,
            name: `${table.name}Chart`,
            title: table.chart.title,
            chart: table.chart.kind,
            table: table.name,
            categories: table.chart.categories,
            series: table.chart.series,
            axis: { category: table.chart.categories, value: table.chart.axis, format: "general" as const },
          },
        ]),
  ];
}
