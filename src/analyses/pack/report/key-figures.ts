import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { VERDICT_COLUMN } from "../../../report/checks-table";
import type { NumberFormat } from "../../../report/placed";
import { prefixFormula } from "../../../report/prefix-names";
import type { TotalsBlock } from "../../../report/report";
import { bucketLabel } from "../../aging/report/bucket-label";
import { checkTables } from "./pack-checks";
import { PACK } from "./pack-parts";
import type { PackRun } from "./pack-run";
import { MONTH_ENDS, shownMonths } from "./month-end-blocks";

type Total = TotalsBlock["totals"][number];

/** The cell that holds what is owed. */
export const OWED = `${PACK}_Summary_Owed`;

/** Months of expected cash that the summary adds up. */
const MONTHS_AHEAD = 3;

/** Where the receivables stand and how well they are collected: formulas over the pack's sheets, each with what it means. */
export function keyFigures(run: PackRun): TotalsBlock {
  const collected = formula`INDEX(${columnOf(MONTH_ENDS, "Collected ($)")},${shownMonths(run).length})`;
  const dso = packTotal("Collections_DSO");
  const cei = packTotal("Collections_CEI_Total");
  return {
    kind: "totals",
    totals: [
      dollars("Owed", "Owed by customers", packTotal("Aging_Total"), "bills not yet paid, less credit not yet used"),
      dollars("PastDue", "Past due", packTotal("Aging_PastDue"), "should have been paid by now"),
      percent("PastDueShare", "Past due, share", packTotal("Aging_PastDueShare"), "of what is owed"),
      dollars(
        "Over90",
        "More than 90 days past due",
        overNinety(run),
        "seldom paid without a notice or an arrangement",
      ),
      dollars("Allowance", "Allowance", packTotal("Allowance_Total"), "of what is owed, will probably never be paid"),
      dollars("Collected", "Collected this month", collected, "payments received, less payments returned"),
      days("DSO", "Days sales outstanding", dso, "days of the last twelve months' billing that wait for payment"),
      days("CEI", "Collection effectiveness", cei, "of 100 that could be collected in twelve months"),
      dollars(
        "Expected",
        "Expected in three months",
        expectedSoon(run),
        "cash, from open bills and from bills to come",
      ),
      count("Checks", "Checks that fail", failing(run), `of ${run.checks.length} on the sheets behind this page`),
    ],
  };
}

type Words = readonly [name: string, label: string, value: Formula, note: string];

function dollars(...words: Words): Total {
  return formatted("dollars", words);
}

function percent(...words: Words): Total {
  return formatted("percent", words);
}

function days(...words: Words): Total {
  return formatted("days", words);
}

function count(...words: Words): Total {
  return formatted("count", words);
}

function formatted(format: NumberFormat, [name, label, value, note]: Words): Total {
  return { name: `${PACK}_Summary_${name}`, label, value: { formula: value }, format, note };
}

function packTotal(name: string): Formula {
  return prefixFormula(formula`${total(name)}`, PACK);
}

function overNinety({ result }: PackRun): Formula {
  const old = result.aging.buckets.filter(({ fromDays }) => (fromDays ?? 0) > 90);
  const age = columnOf("AgingSummary", "Age");
  const amount = columnOf("AgingSummary", "Open amount ($)");
  return prefixFormula(sumOf(old.map((bucket) => formula`SUMIF(${age},${bucketLabel(bucket)},${amount})`)), PACK);
}

function expectedSoon({ result }: PackRun): Formula {
  const months = result.expected.months.slice(0, MONTHS_AHEAD);
  const cash = columnOf("ExpectedByMonth", "Total ($)");
  return prefixFormula(sumOf(months.map((_, index) => formula`INDEX(${cash},${index + 1})`)), PACK);
}

/** FAIL on any sheet behind the summary. */
function failing({ parts }: PackRun): Formula {
  return sumOf(checkTables(parts).map(({ table }) => formula`COUNTIF(${columnOf(table, VERDICT_COLUMN)},"FAIL")`));
}

function sumOf(terms: readonly Formula[]): Formula {
  return terms.reduce((sum, term) => [...sum, ...formula`+`, ...term], formula`0`);
}
