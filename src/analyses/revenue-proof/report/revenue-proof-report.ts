import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, ChecksBlock, Report, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { RevenueProofResult } from "../revenue-proof-result";
import { classTable, COLUMNS, PROOF, serviceChart, serviceTable, UNITS, unitTable } from "./proof-tables";

/** The proof of revenue as a workbook: parity first, by service and class, then every unit and rate. */
export function revenueProofReport(result: RevenueProofResult, context: RunContext): Report {
  const title = `Proof of revenue, bills of ${result.args.from} to ${result.args.to}`;
  return {
    id: "revenue-proof",
    title,
    sheets: [
      {
        key: "summary",
        name: "Proof of revenue",
        orientation: "landscape",
        blocks: [titled(title), ...summary(result, context)],
      },
      {
        key: "units",
        name: "Units and rates",
        orientation: "landscape",
        blocks: [
          titled(title),
          {
            kind: "note",
            lines: [
              "Units are counted over all bills of the period; revenue is a formula. Change a rate and everything follows.",
            ],
          },
          unitTable(result),
        ],
      },
      ...loadSheet("Proof", context),
    ],
  };
}

function summary(result: RevenueProofResult, context: RunContext): readonly Block[] {
  const warning = result.warning === null ? [] : [result.warning];
  return [
    { kind: "note", lines: [...warning, result.headline, ...contextNotes(context)] },
    headed("Revenue at existing rates, billed and received"),
    totals(result),
    headed("By service"),
    serviceTable(result),
    serviceChart(),
    headed("By service and class"),
    classTable(result),
    headed("Checks"),
    checks(result),
    headed("How these numbers were made"),
    { kind: "note", lines: [...result.reasons.map((reason) => `Not priced: ${reason}`), ...result.conventions] },
  ];
}

function totals(result: RevenueProofResult): TotalsBlock {
  return { kind: "totals", totals: [...rateTotals(result), ...receiptTotals(result)] };
}

function rateTotals({ bills }: RevenueProofResult): readonly Total[] {
  const [expected, billed] = [total("Proof_Expected"), total("Proof_Billed")];
  const priced = formula`(${billed}-${total("Proof_NotPriced")})`;
  const counted = `${bills.toLocaleString("en-US")} bills`;
  const sum = formula`ROUND(${total("Proof_Units")}+${total("Proof_Rounding")},2)`;
  const rounding = columnSum(PROOF, COLUMNS.rounding);
  return [
    dollarTotal("Proof_Units", "Units × rates", columnSum(UNITS, "Revenue ($)"), counted),
    dollarTotal("Proof_Rounding", "Rounding of bills", rounding, "lines are rounded one by one"),
    dollarTotal("Proof_Expected", "Revenue by the rates", sum),
    dollarTotal("Proof_Billed", "Billed", columnSum(PROOF, COLUMNS.billed)),
    dollarTotal("Proof_NotPriced", "Of it not priced", columnSum(PROOF, COLUMNS.notPriced), "left out of parity"),
    dollarTotal("Proof_Variance", "Billed less revenue by the rates", formula`ROUND(${priced}-${expected},2)`),
    share(
      ["Proof_Parity", "Parity", "billed over revenue by the rates; 99.5 % or more is asked"],
      [formula`${expected}`, priced],
    ),
  ];
}

function receiptTotals({ args, creditedCents }: RevenueProofResult): readonly Total[] {
  const [billed, paid] = [formula`${total("Proof_Billed")}`, formula`${total("Proof_Paid")}`];
  const until = `payments until ${args.asOf}`;
  return [
    dollarTotal("Proof_Paid", "Received on these bills", columnSum(PROOF, COLUMNS.paid), until),
    dollarTotal("Proof_Credited", "Taken off by adjustments and credits", creditedCents),
    share(["Proof_Collected", "Collected", "received over billed"], [billed, paid]),
  ];
}

type Total = TotalsBlock["totals"][number];

function share(
  [name, label, note]: readonly [name: string, label: string, note: string],
  [whole, part]: readonly [whole: Formula, part: Formula],
): Total {
  return { name, label, value: { formula: formula`IF(${whole}=0,"",${part}/${whole})` }, format: "fine-percent", note };
}

function checks(result: RevenueProofResult): ChecksBlock {
  const [ledger] = result.checks;
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: "Check_ProofBilled",
        label: ledger?.label ?? "Billed equals the charges of the ledger",
        left: { formula: formula`${total("Proof_Billed")}` },
        right: toDollars(ledger?.rightCents ?? 0),
      }),
      dollarCheck({
        name: "Check_ProofUnits",
        label: "Units × rates by service and class = units × rates in all",
        left: { formula: formula`ROUND(SUM(${columnOf(PROOF, COLUMNS.units)}),2)` },
        right: { formula: formula`${total("Proof_Units")}` },
      }),
      dollarCheck({
        name: "Check_ProofExpected",
        label: "Revenue by the rates = all bills made again, one by one (fails once a rate is changed)",
        left: { formula: formula`${total("Proof_Expected")}` },
        right: toDollars(result.unitsRevenueCents + result.roundingCents),
      }),
    ],
  };
}
