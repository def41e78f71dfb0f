import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import { headed, titled } from "../../../report/heading";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RunContext } from "../../analysis";
import { tieStrip } from "../../tie/tie-strip";
import type { AgedClock, AgingClocks, AgingResult } from "../aging-result";
import { bucketLabel, UNAPPLIED_LABEL } from "./bucket-label";

const CLOCKS = "AgingClocks";
const LATE = "AgingLateEntries";
const BOOKS = "By effective date ($)";
const KNOWN = "Known on that day ($)";
const AMOUNT = "Amount ($)";

/** Both clocks bucket by bucket, and the documents that make the difference; none when they agree or one was asked for. */
export function clockSheets(result: AgingResult, context: RunContext): readonly Sheet[] {
  const { clocks, args } = result;
  if (clocks.views === null) return [];
  const blocks: readonly Block[] = [
    titled(`What was known on ${clocks.knownOn} of the receivables at ${args.asOf}`),
    {
      kind: "note",
      lines: [
        `By effective date: everything that is in the books by ${args.asOf}, whenever it was entered. Known: only what had been entered by ${clocks.knownOn}.`,
        "Applications entered late move amounts between ages; they change no total. Nothing was known that the books do not hold.",
      ],
    },
    ...tieStrip({ name: "AgingClocks", total: columnSum(CLOCKS, BOOKS) }, context.tie),
    clockTable(result, clocks.views),
    clockTotals(),
    headed("What makes the difference: effective by the as-of date, entered later"),
    lateTable(clocks),
    lateCheck(),
  ];
  return [{ key: "clocks", name: "Aging two clocks", orientation: "landscape", blocks }];
}

function clockTable(
  { buckets }: AgingResult,
  { books, known }: { readonly books: AgedClock; readonly known: AgedClock },
): TableBlock {
  return {
    kind: "table",
    name: CLOCKS,
    rowCount: buckets.length + 1,
    columns: [
      { name: "Age", format: "text", width: 24, values: [...buckets.map(bucketLabel), UNAPPLIED_LABEL] },
      { name: BOOKS, format: "dollars", width: 22, values: amountsOf(books) },
      { name: KNOWN, format: "dollars", width: 22, values: amountsOf(known) },
      {
        name: "Difference ($)",
        format: "dollars",
        width: 18,
        formula: formula`ROUND(${thisRow(BOOKS)}-${thisRow(KNOWN)},2)`,
      },
    ],
  };
}

function amountsOf({ buckets, unappliedCreditsCents }: AgedClock): readonly number[] {
  return [...buckets.map(({ amountCents }) => amountCents), unappliedCreditsCents].map(toDollars);
}

function clockTotals(): Block {
  const difference = formula`ROUND(${total("Aging_Books")}-${total("Aging_Known")},2)`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Aging_Books", "Receivables by effective date", columnSum(CLOCKS, BOOKS)),
      dollarTotal("Aging_Known", "Receivables known on that day", columnSum(CLOCKS, KNOWN)),
      dollarTotal("Aging_ClockDifference", "Difference", difference),
    ],
  };
}

function lateTable({ late }: AgingClocks): TableBlock {
  return {
    kind: "table",
    name: LATE,
    rowCount: late.length,
    columns: [
      { name: "Entered late", format: "text", width: 24, values: late.map(({ kind }) => kind) },
      { name: "Documents", format: "count", width: 12, values: late.map(({ count }) => count) },
      { name: AMOUNT, format: "dollars", width: 16, values: late.map(({ amountCents }) => toDollars(amountCents)) },
      { name: "The first of them", format: "text", width: 52, values: late.map(({ sample }) => sample.join(", ")) },
    ],
  };
}

function lateCheck(): Block {
  const all = columnOf(LATE, AMOUNT);
  const sum = formula`ROUND(SUM(${all})-SUMIF(${columnOf(LATE, "Entered late")},"applications",${all}),2)`;
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: "Check_Clocks",
        label: "The documents entered late are the difference of the clocks",
        left: { formula: sum },
        right: { formula: formula`${total("Aging_ClockDifference")}` },
      }),
    ],
  };
}
