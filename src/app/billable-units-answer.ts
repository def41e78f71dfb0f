import type { BillableUnitsResult, ServiceUnits } from "../analyses/billable-units/billable-units-result";
import { unitTrendSentences } from "../analyses/billable-units/unit-trend-words";
import type { UnitOddity } from "../analyses/units/unit-oddity";
import { checkPasses, type UseCheck } from "../analyses/units/use-check";
import { shareText, useText } from "../analyses/units/use-text";
import type { SeasonalBackTest } from "../domain/rates/seasonal-forecast";
import { serviceInWords } from "../domain/service-in-words";
import type { Report } from "../report/report";
import type { Answer, Figure, PreviewChart, PreviewCheck, PreviewTable } from "./answer";
import { dateInWords, monthInWords } from "./date-in-words";

/** What the pane shows of billable units. */
export function billableUnitsAnswer(result: BillableUnitsResult, report: Report): Answer {
  const { args, services, unit } = result;
  const used = services.filter(({ use }) => use !== 0);
  return {
    question: "billable-units",
    title: `Billable units, ${dateInWords(args.from)} to ${dateInWords(args.to)}`,
    fileName: `billable-units-${args.from}-to-${args.to}.xlsx`,
    figures: figuresOf(result),
    charts: used.slice(0, 1).map((service) => useChart(service, unit)),
    tables: [
      serviceTable(result),
      ...used.map((service) => classTable(service, unit)),
      ...oddityTables(result.oddities),
      ...used.flatMap((service) => forecastTables(service, unit)),
    ],
    checks: result.checks.map(useCheckOf),
    conventions: [...used.flatMap((service) => trendsOf(service, result)), ...result.conventions],
    report,
  };
}

function trendsOf({ service, trends }: ServiceUnits, { unit, args }: BillableUnitsResult): readonly string[] {
  const sentences = trends.flatMap((each) => unitTrendSentences(each, unit, args.trendRule));
  return sentences.map((sentence) => `${serviceInWords(service)}: ${sentence}`);
}

/** The patterns that somebody should look at, with their counts; none where nothing is odd. */
export function oddityTables(oddities: readonly UnitOddity[]): readonly PreviewTable[] {
  if (oddities.length === 0) return [];
  const rows = oddities.map(({ message, count }) => [message, count.toLocaleString("en-US")]);
  return [{ title: "To look at", columns: ["Pattern", "How many"], rows, total: null }];
}

/** A check of volumes as the pane shows it. */
export function useCheckOf(check: UseCheck): PreviewCheck {
  const { label, left, right } = check;
  return { label, passes: checkPasses(check), detail: `${useText(left)} and ${useText(right)}` };
}

function figuresOf({ services, unit, loss, oddities }: BillableUnitsResult): readonly Figure[] {
  const [first] = services.filter(({ use }) => use !== 0);
  return [
    ...(first === undefined ? [] : useFigures(first, unit)),
    ...(loss === null
      ? []
      : [
          {
            label: "Non-revenue water",
            value: shareText(loss.share),
            note: `${useText(loss.nonRevenue)} of ${useText(loss.produced)} ${unit} produced`,
          },
        ]),
    {
      label: "Patterns to look at",
      value: String(oddities.length),
      note: oddities.length === 0 ? "nothing odd in the use" : "named below, and in the workbook",
    },
  ];
}

function useFigures(service: ServiceUnits, unit: string): readonly Figure[] {
  const { peak } = service;
  const count = (value: number) => value.toLocaleString("en-US");
  const factor = peak?.factor ?? null;
  return [
    {
      label: `Billed ${serviceInWords(service.service)}`,
      value: `${useText(service.use)} ${unit}`,
      note: `${count(service.bills)} bills of ${count(service.accounts)} accounts, ${count(service.zeroBills)} of no use`,
    },
    {
      label: "Highest month",
      value: peak === null ? "–" : monthInWords(peak.month),
      note: factor === null ? "no use" : `${factor.toFixed(2)} times the average month`,
    },
    nextYear(service, unit),
  ];
}

function nextYear({ useForecast, growth }: ServiceUnits, unit: string): Figure {
  const label = "Next twelve months";
  if (useForecast === null) return { label, value: "–", note: "needs twelve whole months" };
  const next = useForecast.months.reduce((sum, { value }) => sum + value, 0);
  const missed = shareText(useForecast.backTest?.error.wape ?? null);
  return {
    label,
    value: `${useText(Math.round(next))} ${unit}`,
    note: `made a year ago it would have missed by ${missed}; last year's growth ${shareText(growth.use)}`,
  };
}

function useChart({ service, months }: ServiceUnits, unit: string): PreviewChart {
  const name = serviceInWords(service);
  const bars = months.map(({ month, use, bills }) => ({ label: monthInWords(month), quantity: use, count: bills }));
  return {
    kind: "quantities",
    title: `Billed ${name} by month`,
    description: bars.map(({ label, quantity }) => `${label}: ${useText(quantity)} ${unit}`).join("; "),
    unit,
    bars,
    heads: ["Month", "Bills"],
  };
}

function serviceTable({ services, unit }: BillableUnitsResult): PreviewTable {
  const months = Math.max(1, services[0]?.months.length ?? 1);
  return {
    title: "By service",
    columns: ["Service", "Accounts", "Bills", `Use (${unit})`, "Equivalent meters, usual month", "Units, usual month"],
    rows: services.map((service) => [
      serviceInWords(service.service),
      service.accounts.toLocaleString("en-US"),
      service.bills.toLocaleString("en-US"),
      useText(service.use),
      useText(service.equivalentMonths / months),
      service.unitMonths === 0 ? "–" : `${useText(service.unitMonths / months)} ${service.unitName}`,
    ]),
    total: null,
  };
}

function classTable({ service, classes }: ServiceUnits, unit: string): PreviewTable {
  return {
    title: `${serviceInWords(service)} by class`,
    columns: ["Class", "Accounts", "Bills", "Of no use", `Use (${unit})`, "Peak", "Summer / winter"],
    rows: classes.map((each) => [
      each.customerClass,
      each.accounts.toLocaleString("en-US"),
      each.bills.toLocaleString("en-US"),
      each.zeroBills.toLocaleString("en-US"),
      useText(each.use),
      each.peak?.factor?.toFixed(2) ?? "–",
      each.season.summerToWinter?.toFixed(2) ?? "–",
    ]),
    total: null,
  };
}

function forecastTables({ service, useForecast }: ServiceUnits, unit: string): readonly PreviewTable[] {
  if (useForecast === null) return [];
  const name = serviceInWords(service);
  const next: PreviewTable = {
    title: `${name}: next twelve months`,
    columns: ["Month", `Use (${unit})`],
    rows: useForecast.months.map(({ month, value }) => [monthInWords(month), useText(Math.round(value))]),
    total: null,
  };
  return useForecast.backTest === null ? [next] : [next, backTestTable(name, useForecast.backTest, unit)];
}

function backTestTable(name: string, { months }: SeasonalBackTest, unit: string): PreviewTable {
  return {
    title: `${name}: the same forecast for months that are over`,
    columns: ["Month", `Expected (${unit})`, `Billed (${unit})`, "Missed by"],
    rows: months.map(({ month, expected, actual }) => [
      monthInWords(month),
      useText(Math.round(expected)),
      useText(actual),
      actual === 0 ? "–" : shareText(Math.abs(expected - actual) / actual),
    ]),
    total: null,
  };
}
