import type { LinePlan } from "../../../domain/study/line-plan";
import { formula } from "../../../formula/formula-tag";
import type { Block, Sheet, StatementBlock, StatementRow } from "../../../report/report";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName } from "./fund-pages";
import { plus } from "./join-formulas";
import { printsPrices } from "./rate-tables";
import { unitsAt } from "./revenue-statements";

/** Customers and use: what is billed, by customer class, before any response to price. */
export function usageSheet(funds: readonly FundPages[]): Sheet {
  return {
    key: "usage",
    name: "Customers and usage",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Customers and usage" },
      {
        kind: "note",
        lines: [
          "Customers are billable units of one period (bills, accounts, meters, ERU). Use is of the whole year, before any response to price.",
        ],
      },
      ...funds.flatMap((pages): readonly Block[] => [
        { kind: "heading", level: "heading", text: pages.plan.fund.name },
        printsPrices(pages)
          ? usageStatement(pages)
          : { kind: "note", lines: ["No units are entered for this fund; only its revenue is known."] },
      ]),
    ],
  };
}

function usageStatement(pages: FundPages): StatementBlock {
  return {
    kind: "statement",
    name: statementName(pages, "Usage"),
    periods: periodsOf(pages.plan),
    rows: [
      ...kindRows(pages, "fixed", "Customers: units of one period"),
      ...kindRows(pages, "volume", "Use: units a year"),
    ],
  };
}

type Kind = LinePlan["line"]["kind"];

function kindRows(pages: FundPages, kind: Kind, heading: string): readonly StatementRow[] {
  const groups = new Map<string, readonly LinePlan[]>();
  for (const plan of pages.plan.lines) {
    if (plan.line.kind !== kind || plan.decimals === null) continue;
    const label = `${plan.line.class ?? "All classes"}, ${plan.line.unit ?? "units"}`;
    groups.set(label, [...(groups.get(label) ?? []), plan]);
  }
  if (groups.size === 0) return [];
  return [
    headingRow(kind, heading),
    ...[...groups].map(([label, plans], at) => groupRow(pages, { label, plans, at, kind })),
  ];
}

interface Group {
  readonly label: string;
  readonly plans: readonly LinePlan[];
  readonly at: number;
  readonly kind: Kind;
}

/** The units of a class, over all lines that count them. */
function groupRow(pages: FundPages, { label, plans, at, kind }: Group): StatementRow {
  const sum = (year: number) =>
    plus(
      plans.map(({ line }) =>
        kind === "volume" ? unitsAt(pages, line.id, year) : [cellAt(pages, "Units", { row: line.id, year })],
      ),
    );
  return lineOf(`${kind}${String(at + 1)}`, pages, {
    label,
    format: "usage",
    how: `Lines ${plans.map(({ line }) => `{${statementName(pages, "Units")}.${line.id}}`).join(", ")}`,
    base: { formula: formula`${sum(-1)}` },
    each: sum,
  });
}
