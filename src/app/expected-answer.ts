import type { ExpectedMonth, ExpectedResult } from "../analyses/expected/expected-result";
import { addDays } from "../domain/calendar";
import type { ForecastError } from "../domain/forecast-error";
import { type Cents, printDollars } from "../domain/money";
import { monthOfNumber } from "../domain/month-number";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords, monthInWords } from "./date-in-words";
import { serviceInWords } from "../domain/service-in-words";

/** What the pane shows of expected collections. */
export function expectedAnswer(result: ExpectedResult, report: Report): Answer {
  const { asOf } = result.args;
  return {
    question: "expected",
    title: `Expected collections after ${dateInWords(asOf)}`,
    fileName: `expected-collections-${asOf}.xlsx`,
    figures: figuresOf(result),
    charts: [monthChart(result.months), curveChart(result)],
    tables: [monthTable(result.months), serviceTable(result), backTestTable(result), outlookTable(result)],
    checks: result.checks.map(checkOf),
    conventions: [...result.assumptions, ...result.conventions],
    report,
  };
}

function figuresOf({ months, standing, outlook, backTest, reliability }: ExpectedResult): readonly Figure[] {
  const [next] = months;
  const notCollected = standing.openBillsCents - outlook.collectedCents;
  return [
    {
      label: next === undefined ? "Next month" : monthInWords(next.month),
      value: printDollars(next?.totalCents ?? 0),
      note: `${printDollars(next?.fromOpenCents ?? 0)} from open bills`,
    },
    {
      label: `Next ${months.length} months`,
      value: printDollars(sum(months.map(({ totalCents }) => totalCents))),
      note: `${printDollars(outlook.collectedCents)} from open bills`,
    },
    {
      label: "Open bills not collected by then",
      value: printDollars(notCollected),
      note: `${printDollars(outlook.creditedCents)} credited or written off, the rest still open`,
    },
    { label: "Such forecasts missed by", value: missedBy(backTest.next), note: reliability },
  ];
}

function missedBy({ mape }: ForecastError): string {
  return mape === null ? "not known" : `${(mape * 100).toFixed(1)} %`;
}

function monthChart(months: readonly ExpectedMonth[]): PreviewChart {
  const bars = months.map(({ month, totalCents }, index) => ({
    label: monthInWords(month),
    amountCents: totalCents,
    count: index + 1,
  }));
  return {
    kind: "bars",
    title: "Cash expected by month",
    description: bars.map(({ label, amountCents }) => `${label}: ${printDollars(amountCents)}`).join("; "),
    bars,
    heads: ["Month", "Months ahead"],
  };
}

/** The share of a bill collected by the end of each month of its first year. */
function curveChart({ forecast }: ExpectedResult): PreviewChart {
  const first = forecast.curve.slice(0, 13);
  const points = first.map(({ offset }, index) => ({
    label: String(offset),
    shares: [sum(first.slice(0, index + 1).map(({ cashShare }) => cashShare))],
  }));
  const year = ((points.at(-1)?.shares[0] ?? 0) * 100).toFixed(1);
  return {
    kind: "lines",
    title: "Share of a bill collected, by months since the bill",
    description: `From the bills of the last months that are old enough; ${year} % after ${first.length - 1} months.`,
    series: ["Collected"],
    points,
  };
}

function monthTable(months: readonly ExpectedMonth[]): PreviewTable {
  const columns = [
    months.map(({ fromOpenCents }) => fromOpenCents),
    months.map(({ fromComingCents }) => fromComingCents),
    months.map(({ totalCents }) => totalCents),
  ];
  return {
    title: "By month",
    columns: ["Month", "From open bills", "From coming bills", "Total"],
    rows: months.map(({ month }, index) => [
      monthInWords(month),
      ...columns.map((column) => printDollars(column[index] ?? 0)),
    ]),
    total: ["Total", ...columns.map((column) => printDollars(sum(column)))],
  };
}

/** Services and what is paid ahead of bills, over all months. */
function serviceTable({ services, months }: ExpectedResult): PreviewTable {
  const rows = services.map(({ service, months: own }): readonly [string, Cents] => [
    serviceInWords(service),
    sum(own.map(({ fromOpenCents, fromComingCents }) => fromOpenCents + fromComingCents)),
  ]);
  const ahead = sum(months.map(({ aheadCents }) => aheadCents));
  const all: readonly (readonly [string, Cents])[] = [...rows, ["paid ahead of bills", ahead]];
  return {
    title: `By service, ${months.length} months`,
    columns: ["Service", "Cash expected"],
    rows: all.map(([label, cents]) => [label, printDollars(cents)]),
    total: ["Total", printDollars(sum(all.map(([, cents]) => cents)))],
  };
}

function backTestTable({ backTest }: ExpectedResult): PreviewTable {
  const missed = (expected: Cents, actual: Cents) =>
    actual === 0 ? "" : `${((100 * (expected - actual)) / actual).toFixed(1)} %`;
  return {
    title: "The same forecast for months that are over",
    columns: ["Month", "Expected", "Received", "Too much or too little"],
    rows: backTest.months.map(({ madeAfter, next: { expected, actual } }) => [
      monthInWords(monthOfNumber(madeAfter + 1)),
      printDollars(expected),
      printDollars(actual),
      missed(expected, actual),
    ]),
    total: null,
  };
}

/** What becomes of the bills that are open now. */
function outlookTable({ args, standing, outlook, months }: ExpectedResult): PreviewTable {
  const last = months.at(-1)?.month ?? addDays(args.asOf, 1);
  const rows: readonly (readonly [string, Cents])[] = [
    ["Collected", outlook.collectedCents],
    ["Credited or written off", outlook.creditedCents],
    ["Still open", outlook.stillOpenCents],
  ];
  return {
    title: `Open bills, to the end of ${monthInWords(last)}`,
    columns: ["What becomes of them", "Amount"],
    rows: rows.map(([label, cents]) => [label, printDollars(cents)]),
    total: ["Open bills", printDollars(standing.openBillsCents)],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
