import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { AgingResult } from "../aging-result";
import { accountSheets } from "./account-sheets";
import { agingChecks } from "./aging-checks";
import { apartBlocks } from "./apart-totals";
import { agingInputs, type AllowanceShown, bucketChart, bucketTable, bucketTotals } from "./bucket-table";
import { clockSheets } from "./clock-sheet";
import { groupSum, groupTable } from "./group-table";
import { itemSheets } from "./item-sheet";
import { keyColumn, keyTables } from "./key-tables";

/** The aging as a workbook: summary with allowance, breakdowns, one row an account, credits, both clocks, and what the load said. */
export function agingReport(result: AgingResult, context: RunContext): Report {
  return reportWith(summarySheet(result, context, "at placeholder rates"), result, context);
}

/** The same for a workbook that holds the report of the allowance too, whose rates come from the city's own history. */
export function agingBesideAllowance(result: AgingResult, context: RunContext): Report {
  return reportWith(summarySheet(result, context, "elsewhere"), result, context);
}

function reportWith(summary: Sheet, result: AgingResult, context: RunContext): Report {
  return {
    id: "aging",
    title: `Accounts receivable aging, ${result.args.asOf}`,
    sheets: [
      summary,
      ...groupSheets(result, context),
      ...accountSheets(result, context),
      ...itemSheets(result, context),
      ...clockSheets(result, context),
      ...loadSheet("Aging", context),
    ],
  };
}

function summarySheet(result: AgingResult, context: RunContext, allowance: AllowanceShown): Sheet {
  const parts = keyTables(result);
  return {
    key: "summary",
    name: "Aging",
    orientation: "landscape",
    blocks: [
      titled(`Accounts receivable aging at ${result.args.asOf}`),
      { kind: "note", lines: contextNotes(context) },
      ...tieStrip({ name: "Aging", total: formula`${total("Aging_Total")}` }, context.tie),
      headed("Assumptions"),
      agingInputs(result, allowance),
      headed("Open amount by age"),
      bucketTable(result, allowance),
      bucketTotals(result, allowance),
      bucketChart(result),
      ...apartBlocks(result),
      ...parts.flatMap(({ heading, table }) => [headed(heading), table]),
      headed("Checks"),
      agingChecks(
        result,
        parts.map(({ table }) => table.name),
      ),
      headed("How these numbers were made"),
      { kind: "note", lines: [...result.conventions, ...missingNote(result)] },
    ],
  };
}

/** The groups by several keys together, on a sheet of their own; those by one key stand on the summary or the accounts' sheet. */
function groupSheets(result: AgingResult, context: RunContext): readonly Sheet[] {
  const { args, groups } = result;
  if (args.by.length < 2 || groups.length === 0) return [];
  const table = groupTable(result, { name: "AgingGroups", groups, keys: args.by.map(keyColumn) });
  const title = `Aging by ${args.by.join(" and ")} at ${args.asOf}`;
  const blocks: readonly Block[] = [
    titled(title),
    ...tieStrip({ name: "AgingGroups", total: formula`${total("Aging_GroupsTotal")}` }, context.tie),
    {
      kind: "totals",
      totals: [dollarTotal("Aging_GroupsTotal", "Receivables, all groups", groupSum(table.name))],
    },
    table,
  ];
  return [{ key: "groups", name: "Aging groups", orientation: "landscape", blocks }];
}

function missingNote({ missingDueDates }: AgingResult): readonly string[] {
  if (missingDueDates.count === 0) return [];
  return [`Charges without a due date, the first of them: ${missingDueDates.sample.join(", ")}.`];
}
