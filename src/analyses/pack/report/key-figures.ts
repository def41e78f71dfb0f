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

type Total = TotalsBlock["totals"][number];

/** Where the receivables stand, figure by figure, each with a sentence of what it means; formulas over the pack's sheets. */
export function keyFigures(run: PackRun): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      figure(
        "Owed",
        "Owed by customers",
        packTotal("Aging_Total"),
        "dollars",
        "bills not yet paid, less credit not yet used",
      ),
      figure("PastDue", "Past due", packTotal("Aging_PastDue"), "dollars", "should have been paid by now"),
      figure("PastDueShare", "Past due, share", packTotal("Aging_PastDueShare"), "percent", "of what is owed"),
      figure(
        "Over90",
        "More than 90 days past due",
        overNinety(run),
        "dollars",
        "seldom paid without a notice or an arrangement",
      ),
      figure(
        "Allowance",
        "Allowance",
        packTotal("Aging_Allowance"),
        "dollars",
        "set aside for what will probably not be paid",
      ),
      figure(
        "DSO",
        "Days sales outstanding",
        packTotal("Collections_DSO"),
        "days",
        "days of billing that wait for payment",
      ),
      figure(
        "CEI",
        "Collection effectiveness",
        packTotal("Collections_CEI_Total"),
        "days",
        "percent of what could be collected in twelve months and was",
      ),
      figure(
        "Checks",
        "Checks that fail",
        failing(run),
        "count",
        `of ${run.checks.length} on the sheets behind this page; 0 is good`,
      ),
    ],
  };
}

function figure(
  ...[name, label, value, format, note]: readonly [string, string, Formula, NumberFormat, string]
): Total {
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

/** FAIL on any sheet behind the summary. */
function failing({ parts }: PackRun): Formula {
  return sumOf(checkTables(parts).map(({ table }) => formula`COUNTIF(${columnOf(table, VERDICT_COLUMN)},"FAIL")`));
}

function sumOf(terms: readonly Formula[]): Formula {
  return terms.reduce((sum, term) => [...sum, ...formula`+`, ...term], formula`0`);
}
