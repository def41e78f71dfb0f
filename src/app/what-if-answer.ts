import { otherBuckets, sameBuckets } from "../analyses/what-if/compared";
import type { Alternative, SystemView, WhatIfResult } from "../analyses/what-if/what-if-result";
import { bucketHead } from "../analyses/what-if/what-if-sentence";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of the comparison of conventions. */
export function whatIfAnswer(result: WhatIfResult, report: Report): Answer {
  const { asOf } = result.args.aging;
  return {
    question: "what-if",
    title: `What if, aging at ${dateInWords(asOf)}`,
    fileName: `what-if-${asOf}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: [changeTable(result), ...setTables(result), ...result.otherSystems.map(systemTable)],
    checks: result.checks.map(checkOf),
    conventions: [result.headline, ...result.alternatives.map(({ sentence }) => sentence), ...result.conventions],
    report,
  };
}

function figuresOf(result: WhatIfResult): readonly Figure[] {
  const ranked = sameBuckets(result).toSorted((a, b) => b.movedCents - a.movedCents);
  const [most] = ranked;
  const still = ranked.filter(({ movedCents }) => movedCents === 0).length;
  return [
    { label: "Receivables", value: printDollars(result.totalCents), note: "the same under every choice" },
    ...(most === undefined
      ? []
      : [{ label: "Most that would move", value: printDollars(most.movedCents), note: most.label }]),
    { label: "Choices that move nothing", value: `${still} of ${ranked.length}`, note: "other bucket sets left out" },
  ];
}

function chartOf(result: WhatIfResult): PreviewChart {
  return {
    kind: "bars",
    title: "What would stand in another bucket, by choice",
    description: result.headline,
    bars: sameBuckets(result).map(({ label, movedCents, buckets }) => ({
      label,
      amountCents: movedCents,
      count: movedItems(buckets),
    })),
  };
}

/** Half of the changes in open items, up when one more stands open than before. */
function movedItems(buckets: Alternative["buckets"]): number {
  return Math.ceil(buckets.reduce((sum, { count, baseCount }) => sum + Math.abs(count - baseCount), 0) / 2);
}

function changeTable(result: WhatIfResult): PreviewTable {
  return {
    title: "Change by bucket",
    columns: ["Choice", ...result.base.map(bucketHead), "Moved"],
    rows: [
      ["This aging", ...result.base.map(({ amountCents }) => printDollars(amountCents)), ""],
      ...sameBuckets(result).map(({ label, buckets, movedCents }) => [
        label,
        ...buckets.map(({ changeCents }) => signed(changeCents)),
        printDollars(movedCents),
      ]),
    ],
    total: null,
  };
}

function setTables(result: WhatIfResult): readonly PreviewTable[] {
  return otherBuckets(result).map(({ label, buckets }) => ({
    title: label,
    columns: ["Age", "Under this set", "This aging", "Change"],
    rows: buckets.map((each) => [
      bucketHead(each),
      printDollars(each.amountCents),
      printDollars(each.baseCents),
      signed(each.changeCents),
    ]),
    total: null,
  }));
}

function systemTable({ name, columns, noColumn }: SystemView): PreviewTable {
  return {
    title: `As ${name} would draw it (from its code, not run)`,
    columns: ["Its column", "Items", "Amount"],
    rows: [...columns, { column: "in none of its columns", ...noColumn }].map(({ column, count, amountCents }) => [
      column,
      count.toLocaleString("en-US"),
      printDollars(amountCents),
    ]),
    total: null,
  };
}

/** A change as it is read: no change is a dash. */
function signed(cents: Cents): string {
  if (cents === 0) return "–";
  return cents > 0 ? `+${printDollars(cents)}` : printDollars(cents);
}
