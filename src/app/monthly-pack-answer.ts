import type { MonthlyPackResult } from "../analyses/pack/monthly-pack-result";
import { pastDueCents } from "../analyses/pack/report/month-end-blocks";
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
    figures: [...aged.figures.slice(0, 3), ...changeFigures(result), ...collected.figures.slice(1, 4)],
    charts: [...aged.charts, ...collected.charts],
    tables: [monthEndTable(result)],
    checks: [...result.aging.checks, ...result.rollForward.checks, ...result.collections.checks].map(checkOf),
    conventions: conventionsOf(result),
    report,
  };
}

/** Every rule of every analysis, each once. */
function conventionsOf({ aging, rollForward, collections }: MonthlyPackResult): readonly string[] {
  return [...new Set([...aging.conventions, ...rollForward.conventions, ...collections.conventions])];
}

function changeFigures({ rollForward }: MonthlyPackResult): readonly Figure[] {
  const month = rollForward.months.at(-1);
  if (month === undefined) return [];
  return [
    {
      label: "Change in the month",
      value: printDollars(month.closingCents - month.openingCents),
      note: "of receivables",
    },
    {
      label: "Collected in the month",
      value: printDollars(-(month.collectedCents + month.returnedCents)),
      note: `${printDollars(month.billedCents + month.penaltyCents)} billed`,
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
      printDollars(-(month.collectedCents + month.returnedCents)),
    ]),
    total: null,
  };
}

function shareOf(part: Cents, whole: Cents): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} %`;
}
