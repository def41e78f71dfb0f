import { toDollars } from "../domain/money";
import { dollarCheck } from "../report/dollar-check";
import { headed, titled } from "../report/heading";
import type { Block, ChecksBlock, Sheet, TableBlock } from "../report/report";
import type { RunContext } from "./analysis";

/** When and from what a report was made, in a sentence or two, for the top of its first sheet. */
export function contextNotes(context: RunContext): readonly string[] {
  const made = `Made by Ratebook on ${context.stamp.slice(0, 10)} at ${context.stamp.slice(11, 16)} UTC`;
  const from = context.sources.length === 0 ? "" : ` from ${context.sources.join(", ")}`;
  return [`${made}${from}. White cells are computed; coloured cells are yours to change.`];
}

/**
 * A sheet that shows how the load tied out and what was found in the data; none when there is nothing to show.
 * @param report the report's name in one word: it keeps the names of two reports in one workbook apart
 */
export function loadSheet(report: string, context: RunContext): readonly Sheet[] {
  const name = `${report} load checks`;
  const blocks: readonly Block[] = [
    ...(context.tieOut.length === 0
      ? []
      : [headed("Ledger against the totals of the billing system"), tieOutChecks(report, context)]),
    ...(context.findings.length === 0 ? [] : [headed("Findings in the data"), findingsTable(report, context)]),
  ];
  if (blocks.length === 0) return [];
  const title: Block = titled(name);
  return [{ key: "load", name, orientation: "landscape", blocks: [title, ...blocks] }];
}

function tieOutChecks(report: string, context: RunContext): ChecksBlock {
  return {
    kind: "checks",
    checks: context.tieOut.map(({ table, measure, unit, ledger, source }, index) => {
      const name = `Check_${report}Control_${index + 1}`;
      const label = `${table}: ${measure}, loaded and as printed by the billing system`;
      return unit === "cents"
        ? dollarCheck({ name, label, left: toDollars(ledger), right: toDollars(source) })
        : { name, label, left: ledger, right: source, format: "count", tolerance: 0 };
    }),
  };
}

function findingsTable(report: string, { findings }: RunContext): TableBlock {
  return {
    kind: "table",
    name: `${report}Findings`,
    rowCount: findings.length,
    columns: [
      { name: "Severity", format: "text", width: 12, values: findings.map((each) => each.severity) },
      { name: "Rows", format: "count", width: 10, values: findings.map((each) => each.count) },
      {
        name: "At stake ($)",
        format: "dollars",
        width: 16,
        values: findings.map((each) => (each.amountCents === null ? null : toDollars(each.amountCents))),
      },
      {
        name: "What was found, and what to do",
        format: "text",
        width: 90,
        values: findings.map((each) => each.message),
      },
    ],
  };
}
