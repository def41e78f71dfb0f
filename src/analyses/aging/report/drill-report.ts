import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, TableBlock, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { contextNotes } from "../../load-sheet";
import { agingConventions } from "../conventions";
import type { AgingArgs } from "../aging-args";
import type { DrillResult } from "../drill-cell";
import { drillTitle } from "../drill-title";

const DOCUMENTS = "DrillDocuments";
const APPLICATIONS = "DrillApplications";
const DOCUMENT = "No.";
const AMOUNT = "Amount ($)";
const APPLIED = "Applied ($)";
const OPEN = "Open ($)";

/**
 * The documents behind a cell as a sheet: one table of documents, one of what was applied to them; open = amount - applied as
 * live formulas, and their sum tied to the cell.
 */
export function drillReport(result: DrillResult, args: AgingArgs, context: RunContext): Report {
  const title = `Documents behind: ${drillTitle(result.cell, args)}`;
  const blocks: readonly Block[] = [
    titled(title),
    { kind: "note", lines: [...contextNotes(context), ...shownNote(result)] },
    drillTotals(result),
    drillChecks(result),
    headed("Documents, the largest open amount first"),
    documentTable(result),
    ...appliedBlocks(result),
    headed("How these numbers were made"),
    { kind: "note", lines: agingConventions(args, null) },
  ];
  return {
    id: "aging-drill",
    title,
    sheets: [{ key: "documents", name: "Aging documents", orientation: "landscape", blocks }],
  };
}

function shownNote({ count, documents }: DrillResult): readonly string[] {
  if (documents.length === count) return [];
  return [`The ${documents.length} largest of ${count} open documents; the others stand in one sum.`];
}

function drillTotals({ totalCents, documents }: DrillResult): TotalsBlock {
  const rest = documents.reduce((sum, { openCents }) => sum - openCents, totalCents);
  const whole = formula`ROUND(${total("Drill_Listed")}+${total("Drill_Others")},2)`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Drill_Listed", "Open, documents below", columnSum(DOCUMENTS, OPEN)),
      dollarTotal("Drill_Others", "Open, documents not listed", rest),
      dollarTotal("Drill_Total", "Open, all documents", whole),
    ],
  };
}

function drillChecks({ totalCents }: DrillResult): Block {
  const left = { formula: formula`${total("Drill_Total")}` };
  const label = "The documents add up to the cell of the aging";
  const right = toDollars(totalCents);
  return {
    kind: "checks",
    checks: [dollarCheck({ name: "Check_Drill", label, left, right })],
  };
}

function documentTable({ documents }: DrillResult): TableBlock {
  const applied = documents.some((each) => each.applied.length > 0)
    ? formula`ROUND(SUMIF(${columnOf(APPLICATIONS, DOCUMENT)},${thisRow(DOCUMENT)},${columnOf(APPLICATIONS, APPLIED)}),2)`
    : formula`0`;
  return {
    kind: "table",
    name: DOCUMENTS,
    rowCount: documents.length,
    columns: [
      { name: "Document", format: "text", width: 18, values: documents.map(({ id }) => id) },
      { name: DOCUMENT, format: "count", width: 8, values: documents.map((_, index) => index + 1) },
      { name: "Account", format: "text", width: 16, values: documents.map(({ accountId }) => accountId) },
      { name: "Kind", format: "text", width: 17, values: documents.map(({ kind }) => kind) },
      { name: "Service", format: "text", width: 14, values: documents.map(({ service }) => service) },
      { name: "Bill", format: "text", width: 16, values: documents.map(({ billId }) => billId) },
      { name: "Date", format: "date", width: 12, values: documents.map(({ date }) => ({ date })) },
      { name: "Due", format: "date", width: 12, values: documents.map(({ dueDate }) => ({ date: dueDate })) },
      { name: "Days", format: "count", width: 8, values: documents.map(({ days }) => days) },
      { name: AMOUNT, format: "dollars", width: 14, values: documents.map((each) => toDollars(each.amountCents)) },
      { name: APPLIED, format: "dollars", width: 14, formula: applied },
      { name: OPEN, format: "dollars", width: 14, formula: formula`ROUND(${thisRow(AMOUNT)}-${thisRow(APPLIED)},2)` },
    ],
  };
}

function appliedBlocks({ documents }: DrillResult): readonly Block[] {
  const rows = documents.flatMap(({ id, applied }, index) => applied.map((each) => ({ ...each, of: id, index })));
  if (rows.length === 0) return [{ kind: "note", lines: ["Nothing was applied to these documents."] }];
  return [
    headed("What was applied to them, and when"),
    {
      kind: "table",
      name: APPLICATIONS,
      rowCount: rows.length,
      columns: [
        { name: "Document", format: "text", width: 18, values: rows.map(({ of }) => of) },
        { name: DOCUMENT, format: "count", width: 8, values: rows.map(({ index }) => index + 1) },
        { name: "Other document", format: "text", width: 16, values: rows.map(({ id }) => id) },
        { name: "Kind", format: "text", width: 17, values: rows.map(({ kind }) => kind) },
        { name: "Counts from", format: "date", width: 14, values: rows.map(({ date }) => ({ date })) },
        { name: APPLIED, format: "dollars", width: 16, values: rows.map(({ cents }) => toDollars(cents)) },
      ],
    },
  ];
}
