import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { DelinquentsResult, PatternSummary } from "../delinquents-result";
import { patternWords } from "../pattern-words";
import { accountTable } from "./account-table";
import {
  delinquentsChecks,
  delinquentsInputs,
  delinquentsTotals,
  overlapTable,
  patternChart,
  patternNote,
  patternTable,
} from "./pattern-blocks";

const CONFIDENTIAL =
  "CONFIDENTIAL: names and addresses of customers. For the coordinator's own use; do not pass it on.";

/** Top delinquents as a workbook: by pattern, and the accounts of each. A masked one holds no account number anywhere. */
export function delinquentsReport(result: DelinquentsResult, context: RunContext): Report {
  const shown: RunContext = result.args.names === "masked" ? { ...context, findings: [] } : context;
  return {
    id: "delinquents",
    title: titleOf(result),
    sheets: [summarySheet(result, shown), accountSheet(result, shown), ...loadSheet("Delinquents", shown)],
  };
}

function summarySheet(result: DelinquentsResult, context: RunContext): Sheet {
  const blocks: readonly Block[] = [
    titled(titleOf(result)),
    { kind: "note", lines: [...contextNotes(context), ...warning(result)] },
    ...strip("Delinquents", context),
    headed("Limits"),
    delinquentsInputs(result),
    headed("By pattern"),
    patternNote(result),
    patternTable(result),
    patternChart(),
    headed("By number of patterns"),
    overlapTable(result),
    delinquentsTotals(result),
    headed("Checks"),
    delinquentsChecks(result),
    headed("How this list was made"),
    { kind: "note", lines: result.conventions },
  ];
  return { key: "summary", name: "Delinquents", orientation: "portrait", blocks };
}

function accountSheet(result: DelinquentsResult, context: RunContext): Sheet {
  const blocks: readonly Block[] = [
    titled(titleOf(result)),
    {
      kind: "note",
      lines: [
        `Of each pattern the ${result.args.top} largest amounts past due. An account may stand under several patterns. Late bills: of the last twelve.`,
        ...warning(result),
      ],
    },
    ...strip("DelinquentAccounts", context),
    ...result.patterns.flatMap((summary) => listing(result, summary)),
  ];
  return { key: "accounts", name: "Delinquent accounts", orientation: "landscape", blocks };
}

function listing(result: DelinquentsResult, summary: PatternSummary): readonly Block[] {
  const { name, meaning } = patternWords(summary.pattern, result.args);
  const noun = summary.accounts === 1 ? "account" : "accounts";
  const counted = `${summary.listed.length} of ${summary.accounts.toLocaleString("en-US")} ${noun}`;
  const heading = headed(`${name}: ${meaning}`);
  if (summary.accounts === 0) return [heading, { kind: "note", lines: ["No account."] }];
  return [heading, { kind: "note", lines: [`${counted}.`] }, accountTable(result, summary)];
}

function titleOf({ args }: DelinquentsResult): string {
  const title = `Top delinquents at ${args.asOf}`;
  return args.names === "named" ? `${title} (confidential)` : title;
}

function warning({ args }: DelinquentsResult): readonly string[] {
  return args.names === "named" ? [CONFIDENTIAL] : [];
}

function strip(name: string, context: RunContext): readonly Block[] {
  return tieStrip({ name, total: formula`${total("Delinquents_Receivables")}` }, context.tie);
}
