import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { headed, titled } from "../../../report/heading";
import type { Block, ChecksBlock, Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import { otherBuckets } from "../compared";
import type { WhatIfResult } from "../what-if-result";
import { bucketSetTable, bucketSetTotals } from "./bucket-set-table";
import { AMOUNTS, amountTable, baseTotal, changeTable, movedChart } from "./choice-tables";
import { systemChecks, systemTable } from "./system-table";

/** The comparison of conventions as a workbook: what matters, choice by choice, other bucket sets, other systems. */
export function whatIfReport(result: WhatIfResult, context: RunContext): Report {
  const { asOf } = result.args.aging;
  const title = `Conventions compared, aging at ${asOf}`;
  return {
    id: "what-if",
    title,
    sheets: [
      {
        key: "summary",
        name: "What if",
        orientation: "landscape",
        blocks: [
          titled(title),
          { kind: "note", lines: [...contextNotes(context), result.headline] },
          ...tieStrip({ name: "WhatIf", total: formula`${total("WhatIf_Total")}` }, context.tie),
          headed("What each choice would move"),
          changeTable(result),
          movedChart(),
          headed("What stands in each bucket under each choice"),
          amountTable(result),
          baseTotal(),
          headed("In words"),
          { kind: "note", lines: result.alternatives.map(({ sentence }) => sentence) },
          ...otherSets(result),
          headed("As other systems would draw it"),
          { kind: "note", lines: ["Rules read from the code of these systems; the systems were not run."] },
          systemTable(result),
          { kind: "note", lines: result.otherSystems.map(({ name, note }) => `${name}: ${note}`) },
          headed("Checks"),
          checksOf(result),
          headed("How these numbers were made"),
          { kind: "note", lines: result.conventions },
        ],
      },
      ...loadSheet("WhatIf", context),
    ],
  };
}

function otherSets(result: WhatIfResult): readonly Block[] {
  if (otherBuckets(result).length === 0) return [];
  return [headed("Other sets of buckets"), bucketSetTable(result), bucketSetTotals(result)];
}

function checksOf(result: WhatIfResult): ChecksBlock {
  const [ledger] = result.checks;
  const amounts = columnOf(AMOUNTS, "Total ($)");
  return {
    kind: "checks",
    checks: [
      ...(ledger === undefined
        ? []
        : [
            dollarCheck({
              name: "Check_WhatIfLedger",
              label: ledger.label,
              left: { formula: formula`${total("WhatIf_Total")}` },
              right: toDollars(ledger.rightCents),
            }),
          ]),
      dollarCheck({
        name: "Check_WhatIfSameTotal",
        label: "The total is the same under every choice",
        left: { formula: formula`MIN(${amounts})` },
        right: { formula: formula`MAX(${amounts})` },
      }),
      ...systemChecks(result).checks,
    ],
  };
}
