import type { MonthlyPackResult } from "../analyses/pack/monthly-pack-result";
import { billedCents, collectedCents, pastDueCents } from "../analyses/pack/month-amounts";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { agingAnswer, checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewTable } from "./answer";
import { collectionsAnswer } from "./collections-answer";
import { dateInWords, monthInWords } from "./date-in-words";

/** Month ends that the pane shows. */
const SHOWN = 13;

/** What the pane shows of a month's pack: the figures of its summary, the charts of its analyses, every check. */
export function monthlyPackAnswer(result: MonthlyPackResult, report: Report): Answer {
  const { asOf } = result.args;
  const aged = agingAnswer(result.aging, report);
  const collected = collectionsAnswer(result.collections, report);
  return {
    question: "monthly-pack",
    title: `Monthly report, ${dateInWords(asOf)}`,
    fileName: `monthly-report-${asOf}.xlsx`,
    figures: [
      ...aged.figures.slice(0, 3),
      ...monthFigures(result),
      ...aheadFigures(result),
      ...collected.figures.slice(1, 3),
    ],
    charts: [...aged.charts, ...collected.charts],
    tables: [monthEndTable(result)],
    checks: partsOf(result).flatMap(({ checks }) => checks.map(checkOf)),
    // Many rules hold for several parts: each is said once.
    conventions: [...new Set(partsOf(result).flatMap(({ conventions }) => conventions))],
    report,
  };
}

/** The parts of the pack that say by which rules they were made and check themselves. */
function partsOf({ aging, rollForward, collections, allowance, expected, delinquents }: MonthlyPackResult) {
  return [aging, rollForward, collections, allowance, expected, delinquents];
}

function monthFigures({ rollForward }: MonthlyPackResult): readonly Figure[] {
  const month = rollForward.months.at(-1);
  if (month === undefined) return [];
  return [
    {
      label: "Change in the month",
      value: printDollars(month.closingCents - month.openingCents),
      note: "in what customers owe",
    },
    {
      label: "Collected in the month",
      value: printDollars(collectedCents(month)),
      note: `${printDollars(billedCents(month))} billed`,
    },
  ];
}

function aheadFigures({ allowance, expected }: MonthlyPackResult): readonly Figure[] {
  const { lossCents, lienCents, openCents } = allowance.total;
  const soon = expected.months.slice(0, 3);
  return [
    { label: "Allowance", value: printDollars(lossCents + lienCents), note: shareOf(lossCents + lienCents, openCents) },
    {
      label: "Expected in three months",
      value: printDollars(soon.reduce((sum, { totalCents }) => sum + totalCents, 0)),
      note: "cash, from open bills and bills to come",
    },
  ];
}

function monthEndTable({ rollForward }: MonthlyPackResult): PreviewTable {
  const months = rollForward.months.slice(-SHOWN);
  return {
    title: "Month by month",
    columns: ["Month", "Owed", "Past due", "Share", "Collected"],
    rows: months.map((month) => [
      monthInWords(month.month),
      printDollars(month.closingCents),
      printDollars(pastDueCents(month)),
      shareOf(pastDueCents(month), month.closingCents),
      printDollars(collectedCents(month)),
    ]),
    total: null,
  };
}

function shareOf(part: Cents, whole: Cents): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} %`;
}
