import type { Block, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { FoundTable, RateStudyResult } from "../rate-study-result";
import { inflatorStatement, studyInputs } from "./assumption-blocks";
import { type FundPages, yearHeader } from "./fund-pages";

/** Title and transmittal: what it is, of when, by whom, on what it rests. */
export function titleSheet({ study, pathInWords }: RateStudyResult, context: RunContext): Sheet {
  const last = study.firstYear + study.years - 1;
  return {
    key: "title",
    name: "Title",
    orientation: "portrait",
    blocks: [
      { kind: "heading", level: "title", text: study.title ?? `Rate study, ${study.utility}` },
      {
        kind: "note",
        lines: [
          `${study.utility}. Fiscal years ${yearHeader(study.firstYear)} to ${yearHeader(last)}. Funds: ${study.funds.map(({ name }) => name).join(", ")}.`,
          `To: Finance Director, Service Director, City Engineer.${study.preparedBy === undefined ? "" : ` Prepared by: ${study.preparedBy}.`}`,
          `Made on ${context.stamp.slice(0, 10)}. Recommended path: ${pathInWords}.`,
        ],
      },
      { kind: "heading", level: "heading", text: "Based on" },
      { kind: "note", lines: basedOn(context) },
      { kind: "heading", level: "heading", text: "How to read this workbook" },
      {
        kind: "note",
        lines: [
          "Coloured cells are assumptions, each with its source; change one, and cash flow, tests and charts follow without the add-in.",
          "Lines are numbered on each sheet; the column How says from which lines a line comes.",
          "What a solver or a simulation found are values with a stamp. The sheet Checks says whether the formulas still agree with them.",
        ],
      },
      ...(study.note === undefined || study.note.length === 0 ? [] : noteBlocks(study.note)),
    ],
  };
}

function noteBlocks(lines: readonly string[]): readonly Block[] {
  return [
    { kind: "heading", level: "heading", text: "Notes" },
    { kind: "note", lines },
  ];
}

function basedOn({ sources, tieOut }: RunContext): readonly string[] {
  if (sources.length === 0)
    return ["The study document alone; no exports were loaded, so units and collection are as entered."];
  const open = tieOut.filter(({ difference }) => difference !== 0).length;
  return [
    `Exports: ${sources.join(", ")}.`,
    `Control totals of the exports: ${String(tieOut.length - open)} of ${String(tieOut.length)} agree with the ledger.`,
  ];
}

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

/** The log of changes, to be kept by hand, and what the words mean. */
export function glossarySheet(stamp: string): Sheet {
  return {
    key: "glossary",
    name: "Log and glossary",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Change log" },
      {
        kind: "table",
        name: "StudyLog",
        rowCount: 1,
        columns: [
          { name: "When", format: "text", width: 24, isInput: true, values: [stamp] },
          { name: "Who", format: "text", width: 24, isInput: true, values: ["Ratebook"] },
          {
            name: "What was changed, and why",
            format: "text",
            width: 80,
            isInput: true,
            wraps: true,
            values: ["Written from the study document."],
          },
        ],
      },
      { kind: "heading", level: "heading", text: "Glossary" },
      {
        kind: "table",
        name: "StudyGlossary",
        rowCount: GLOSSARY.length,
        columns: [
          { name: "Term", format: "text", width: 28, values: GLOSSARY.map(([term]) => term) },
          { name: "Meaning", format: "text", width: 100, wraps: true, values: GLOSSARY.map(([, meaning]) => meaning) },
        ],
      },
    ],
  };
}

const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  [
    "All-in coverage",
    "Revenue over O&M, debt service, capital paid from rates and transfers. Below 1, reserves pay the rest.",
  ],
  ["Billable units", "What a price is charged for: volume, bills, equivalent meters, ERU, containers."],
  ["Days cash", "Unrestricted cash at year end over a day's O&M (O&M / 365)."],
  [
    "Debt service coverage",
    "Net revenue (revenue that counts, less O&M without depreciation) over principal and interest of the year.",
  ],
  [
    "Elasticity",
    "Change of use over change of price: at -0.2, ten percent more costs two percent of the volume above essential use.",
  ],
  ["Just in time", "Each year's increase is the least that passes that year's tests and leaves later ones possible."],
  ["Level", "The same increase every year, the least that passes every test."],
  ["O&M", "Operation and maintenance, without depreciation, debt service, capital and money set aside."],
  ["PAYGO", "Capital paid from the year's rates rather than borrowed."],
  ["Status quo", "No increase at all."],
  ["Tests of policy", "What the city or a covenant asks of every year: coverage, days cash, balance, caps."],
  ["Uncollectible", "Billed rate revenue that is never paid."],
];
