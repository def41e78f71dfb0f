import { FUNDING_SOURCES, type ProjectPlan } from "../../../domain/study/capital-plan";
import { formula } from "../../../formula/formula-tag";
import { cellOf } from "../../../formula/references";
import type { StatementBlock, StatementRow, TableBlock } from "../../../report/report";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName } from "./fund-pages";
import { grown } from "./growth-words";
import { plus, plusCells } from "./join-formulas";

type Source = (typeof FUNDING_SOURCES)[number];

/** Heading of what a source of funding pays. */
export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  rates: "Rates",
  debt: "Debt",
  grants: "Grants",
  reserves: "Reserves",
  contributions: "Contributions",
};

/** Name of the table of funding shares. */
export function fundingTable({ prefix }: FundPages): string {
  return `${prefix}Funding`;
}

/** Who pays for each project: shares that a reader may change, and their sum. */
export function fundingShares(pages: FundPages): TableBlock {
  const { projects } = pages.plan;
  return {
    kind: "table",
    name: fundingTable(pages),
    rowCount: projects.length,
    columns: [
      { name: "Project", format: "text", width: 38, values: projects.map(({ project }) => project.name) },
      ...FUNDING_SOURCES.map((source) => ({
        name: SOURCE_WORDS[source],
        format: "percent" as const,
        width: 12,
        isInput: true,
        values: projects.map(({ project }) => project.funding[source] ?? 0),
      })),
    ],
  };
}

/** The capital plan: each project in dollars of the base year and of its year, and who pays. */
export function capitalStatement(pages: FundPages): StatementBlock {
  const { projects } = pages.plan;
  const inflators = [...new Set(projects.flatMap(({ project }) => project.inflator ?? []))];
  return {
    kind: "statement",
    name: statementName(pages, "Capital"),
    periods: periodsOf(pages.plan),
    rows: [
      ...(inflators.length === 0 ? [] : [headingRow("indexes", "Cost of construction against the base year")]),
      ...inflators.map((id) => indexRow(pages, id)),
      ...(projects.length === 0 ? [] : [headingRow("projects", "Projects, dollars")]),
      ...projects.flatMap((plan) => projectRows(pages, plan)),
      ...fundingRows(pages),
      ...(pages.plan.fund.issues ?? []).map(({ id, name }) =>
        spentRow(pages, {
          key: `spent_${id}`,
          label: `Paid from ${name}`,
          source: "debt",
          of: (each) => each.project.issue === id,
        }),
      ),
      ...(pages.plan.fund.reserves ?? []).map(({ id, name }) =>
        spentRow(pages, {
          key: `drawn_${id}`,
          label: `Paid from ${name}`,
          source: "reserves",
          of: (each) => each.project.reserve === id,
        }),
      ),
    ],
  };
}

function indexRow(pages: FundPages, id: string): StatementRow {
  const inflator = pages.study.inflators?.find((each) => each.id === id);
  return lineOf(`index_${id}`, pages, {
    label: inflator?.name ?? id,
    format: "decimal",
    base: 1,
    how: "Last year's, raised by the inflator",
    each: (at) =>
      grown(
        pages,
        {
          before: [cellAt(pages, "Capital", { row: `index_${id}`, year: at - 1 })],
          inflator: id,
          follows: undefined,
          decimals: null,
        },
        at,
      ),
  });
}

function projectRows(pages: FundPages, { project }: ProjectPlan): readonly StatementRow[] {
  const entered = (year: number): number =>
    project.costs.filter((each) => each.year === year).reduce((sum, { amount }) => sum + amount, 0);
  return [
    lineOf(`${project.id}_entered`, pages, {
      label: project.name,
      format: "whole-dollars",
      look: "input",
      how: `${project.inflator === undefined ? "Dollars of the year" : "Dollars of the base year"}. Source: ${project.source}`,
      each: (at) => entered(pages.plan.years[at] ?? 0),
    }),
    lineOf(`${project.id}_cost`, pages, {
      label: "  in dollars of its year",
      format: "whole-dollars",
      how:
        project.inflator === undefined
          ? `Line {${project.id}_entered}`
          : `Line {${project.id}_entered} × line {index_${project.inflator}}`,
      each: (at) => {
        const dollars = cellAt(pages, "Capital", { row: `${project.id}_entered`, year: at });
        if (project.inflator === undefined) return [dollars];
        return formula`${dollars}*${cellAt(pages, "Capital", { row: `index_${project.inflator}`, year: at })}`;
      },
    }),
  ];
}

function fundingRows(pages: FundPages): readonly StatementRow[] {
  return [
    headingRow("funding", "Who pays, dollars of the year"),
    ...FUNDING_SOURCES.map((source) =>
      spentRow(pages, { key: source, label: SOURCE_WORDS[source], source, of: () => true }),
    ),
    lineOf("cost", pages, {
      label: "All projects",
      format: "whole-dollars",
      look: "total",
      how: "Sum of all projects in dollars of their year",
      each: (at) =>
        plusCells(
          pages.plan.projects.map(({ project }) => cellAt(pages, "Capital", { row: `${project.id}_cost`, year: at })),
        ),
    }),
  ];
}

interface Spent {
  readonly key: string;
  readonly label: string;
  readonly source: Source;
  readonly of: (plan: ProjectPlan) => boolean;
}

/** What a source pays for the projects that it belongs to. */
function spentRow(pages: FundPages, { key, label, source, of }: Spent): StatementRow {
  const paid = pages.plan.projects.map((plan, index) => ({ plan, index })).filter(({ plan }) => of(plan));
  return lineOf(key, pages, {
    label,
    format: "whole-dollars",
    how: "Cost of each project × its share",
    each: (at) =>
      plus(
        paid.map(({ plan: { project }, index }) => {
          const cost = cellAt(pages, "Capital", { row: `${project.id}_cost`, year: at });
          return formula`${cost}*${cellOf(fundingTable(pages), String(index), SOURCE_WORDS[source])}`;
        }),
      ),
  });
}
