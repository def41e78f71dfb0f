import type { Block, Report, Sheet, TableBlock } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { AgingKey } from "../aging-args";
import type { AgedGroup, AgingResult } from "../aging-result";
import { agingChecks } from "./aging-checks";
import { agingInputs, bucketChart, bucketTable, bucketTotals } from "./bucket-table";
import { groupTable } from "./group-table";

interface Part {
  readonly heading: string;
  readonly table: TableBlock;
}

/** The aging as a workbook: summary with allowance, breakdowns, one row an account, and what the load said. */
export function agingReport(result: AgingResult, context: RunContext): Report {
  const parts = breakdowns(result);
  const accounts = accountTable(result);
  const tables = [...parts.map(({ table }) => table), ...(accounts === null ? [] : [accounts])];
  const summary: Sheet = {
    key: "summary",
    name: "Aging",
    orientation: "landscape",
    blocks: [
      ...opening(result, context),
      ...parts.flatMap(({ heading, table }) => [headed(heading), table]),
      headed("Checks"),
      agingChecks(
        result,
        tables.map(({ name }) => name),
      ),
      headed("How these numbers were made"),
      { kind: "note", lines: [...result.conventions, ...missingNote(result)] },
    ],
  };
  return {
    id: "aging",
    title: `Accounts receivable aging, ${result.args.asOf}`,
    sheets: [summary, ...(accounts === null ? [] : [accountSheet(result, accounts)]), ...loadSheet("Aging", context)],
  };
}

function opening(result: AgingResult, context: RunContext): readonly Block[] {
  return [
    { kind: "heading", level: "title", text: `Accounts receivable aging at ${result.args.asOf}` },
    { kind: "note", lines: contextNotes(context) },
    headed("Assumptions"),
    agingInputs(result),
    headed("Open amount by age"),
    bucketTable(result),
    bucketTotals(result),
    bucketChart(result),
  ];
}

function headed(text: string): Block {
  return { kind: "heading", level: "heading", text };
}

/** By service and by class always, by cycle when it was asked for; a breakdown without rows is left out. */
function breakdowns(result: AgingResult): readonly Part[] {
  const asked: readonly (readonly [string, string, readonly AgedGroup[], AgingKey, string])[] = [
    ["By service", "AgingByService", result.byService, "service", "Service"],
    ["By customer class", "AgingByClass", result.byClass, "class", "Class"],
    ["By billing cycle", "AgingByCycle", result.args.by.includes("cycle") ? result.byCycle : [], "cycle", "Cycle"],
  ];
  return asked
    .filter(([, , groups]) => groups.length > 0)
    .map(([heading, name, groups, key, title]) => ({
      heading,
      table: groupTable(result, { name, groups, keys: [{ key, title, width: 18 }] }),
    }));
}

function accountTable(result: AgingResult): TableBlock | null {
  if (result.accounts === null || result.accounts.length === 0) return null;
  return groupTable(result, {
    name: "AgingByAccount",
    groups: result.accounts,
    keys: [
      { key: "account", title: "Account", width: 18 },
      { key: "class", title: "Class", width: 18 },
    ],
  });
}

function accountSheet(result: AgingResult, table: TableBlock): Sheet {
  const title = `Aging by account at ${result.args.asOf}`;
  return {
    key: "accounts",
    name: "Aging by account",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: title },
      {
        kind: "note",
        lines: [
          "Every account with an open item or an unapplied credit. No names: look the account up in the billing system.",
        ],
      },
      table,
    ],
  };
}

function missingNote({ missingDueDates }: AgingResult): readonly string[] {
  if (missingDueDates.count === 0) return [];
  return [`Charges without a due date, the first of them: ${missingDueDates.sample.join(", ")}.`];
}
