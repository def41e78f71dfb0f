import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, ChecksBlock, InputsBlock, Report, Sheet, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { RateVerificationResult } from "../rate-verification-result";
import { BEYOND_PARITY } from "../verification-result";
import { apartTable, BILLED, NOT_PRICED, PARITY, parityTable, RECOMPUTED, serviceTable } from "./parity-tables";
import { causeNote, patternChart, PATTERNS, patternTable, sampleTable } from "./pattern-tables";

/** Bills held against the adopted rates as a workbook: what differs and why, parity, the charges to look at. */
export function rateVerificationReport(result: RateVerificationResult, context: RunContext): Report {
  const title = titleOf(result);
  const sheets: readonly Sheet[] = [
    { key: "summary", name: "Bills vs rates", orientation: "portrait", blocks: summary(result, context) },
    {
      key: "parity",
      name: "Parity",
      orientation: "landscape",
      blocks: [
        titled(title),
        headed("By service"),
        serviceTable(result),
        headed("By service and class"),
        parityTable(result),
        ...(result.apart.length === 0
          ? []
          : [headed("Charged under no rate of the schedule, and not held against it"), apartTable(result)]),
      ],
    },
    ...(result.variances.length === 0 ? [] : [sampleSheet(result)]),
    ...loadSheet("Rates", context),
  ];
  return { id: "verify-rates", title, sheets };
}

function summary(result: RateVerificationResult, context: RunContext): readonly Block[] {
  const found: readonly Block[] = [
    headed("What differs"),
    patternTable(result),
    patternChart(),
    headed("Where it comes from, and what to do"),
    causeNote(result),
  ];
  return [
    titled(titleOf(result)),
    { kind: "note", lines: [...contextNotes(context), result.headline] },
    periodInputs(result),
    headed("Billed against the rates"),
    totals(result),
    ...(result.patterns.length === 0 ? [] : found),
    headed("Checks"),
    checks(result),
    headed("How these numbers were made"),
    { kind: "note", lines: result.conventions },
  ];
}

function sampleSheet(result: RateVerificationResult): Sheet {
  const lines = [
    `Of each pattern the ${result.args.samples} largest differences. Account numbers are shown; names are not. Positive: billed too much.`,
  ];
  return {
    key: "charges",
    name: "Charges that differ",
    orientation: "landscape",
    blocks: [titled(titleOf(result)), { kind: "note", lines }, sampleTable(result)],
  };
}

function periodInputs({ args }: RateVerificationResult): InputsBlock {
  const note = "bill date; for another one run Ratebook again";
  return {
    kind: "inputs",
    inputs: [
      { name: "In_RatesFrom", label: "First day", value: { date: args.from }, format: "date", note },
      { name: "In_RatesTo", label: "Last day", value: { date: args.to }, format: "date", note },
    ],
  };
}

function totals(result: RateVerificationResult): TotalsBlock {
  const priced = formula`(${total("Rates_Billed")}-${total("Rates_NotPriced")})`;
  const recomputed = total("Rates_Recomputed");
  return {
    kind: "totals",
    totals: [
      {
        name: "Rates_Days",
        label: "Days of the period",
        value: { formula: formula`${input("In_RatesTo")}-${input("In_RatesFrom")}+1` },
        format: "count",
        note: "money a year is money of the period times 365 over these days",
      },
      dollarTotal("Rates_Billed", "Billed", columnSum(PARITY, BILLED), `${result.bills.toLocaleString("en-US")} bills`),
      dollarTotal("Rates_NotPriced", "Of it not priced", columnSum(PARITY, NOT_PRICED), "left out of parity"),
      dollarTotal("Rates_Recomputed", "Recomputed by the rates", columnSum(PARITY, RECOMPUTED)),
      dollarTotal("Rates_Difference", "Billed less recomputed", formula`ROUND(${priced}-${recomputed},2)`),
      {
        name: "Rates_Parity",
        label: "Parity",
        value: { formula: formula`IF(${recomputed}=0,"",${priced}/${recomputed})` },
        format: "fine-percent",
        note: "billed over recomputed",
      },
    ],
  };
}

function checks(result: RateVerificationResult): ChecksBlock {
  const beyond = result.patterns
    .filter(({ pattern }) => BEYOND_PARITY.has(pattern))
    .reduce((sum, { differenceCents }) => sum + differenceCents, 0);
  const all = result.patterns.length === 0 ? formula`0` : formula`SUM(${columnOf(PATTERNS, "Net ($)")})`;
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: "Check_RatesVariances",
        label: "The patterns, bills that were never made left out, add up to billed less recomputed",
        left: { formula: formula`ROUND(${all}-${toDollars(beyond)},2)` },
        right: { formula: formula`${total("Rates_Difference")}` },
      }),
      dollarCheck({
        name: "Check_RatesBilled",
        label: "Billed by service and class = billed on all bills of the period",
        left: { formula: formula`${total("Rates_Billed")}` },
        right: toDollars(result.billedCents),
      }),
    ],
  };
}

function titleOf({ args }: RateVerificationResult): string {
  return `Bills held against the adopted rates, ${args.from} to ${args.to}`;
}
