import type { BillableUnitsResult, ServiceUnits } from "../analyses/billable-units/billable-units-result";
import { unitTrendSentences } from "../analyses/billable-units/unit-trend-words";
import { checkPasses, type UseCheck } from "../analyses/units/use-check";
import { shareText, useText } from "../analyses/units/use-text";
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
      ...used.flatMap((service) => forecastTables(service, unit)),
    ],
    checks: result.checks.map(useCheckOf),
    conventions: [
      ...result.oddities.map(({ message }) => message),
      ...used.flatMap(({ service, trends }) =>
        trends.flatMap((each) =>
          unitTrendSentences(each, unit, args.trendRule).map((sentence) => `${serviceInWords(service)}: ${sentence}`),
        ),
      ),
      ...result.conventions,
    ],
    report,
  };
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
      note: oddities.length === 0 ? "nothing odd in the use" : "named under the rules below, and in the workbook",
    },
  ];
}

function useFigures(service: ServiceUnits, unit: string): readonly Figure[] {
  const { peak, useForecast, growth } = service;
  const name = serviceInWords(service.service);
  const next = useForecast?.months.reduce((sum, { value }) => sum + value, 0) ?? null;
  const missed = shareText(useForecast?.backTest?.error.wape ?? null);
  return [
    {
      label: `Billed ${name}`,
      value: `${useText(service.use)} ${unit}`,
      note: `${service.bills.toLocaleString("en-US")} bills of ${service.accounts.toLocaleString("en-US")} accounts, ${service.zeroBills.toLocaleString("en-US")} of no use`,
    },
    {
      label: "Highest month",
      value: peak === null ? "–" : monthInWords(peak.month),
      note: peak?.factor == null ? "no use" : `${peak.factor.toFixed(2)} times the average month`,
    },
    {
      label: "Next twelve months",
      value: next === null ? "–" : `${useText(Math.round(next))} ${unit}`,
      note:
        next === null
          ? "needs twelve whole months"
          : `made a year ago it would have missed by ${missed}; last year's growth ${shareText(growth.use)}`,
    },
  ];
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
  const months = useForecast.months.map(({ month, value }) => [monthInWords(month), useText(Math.round(value))]);
  const next: PreviewTable = {
    title: `${name}: next twelve months`,
    columns: ["Month", `Use (${unit})`],
    rows: months,
    total: null,
  };
  const { backTest } = useForecast;
  if (backTest === null) return [next];
  return [
    next,
    {
      title: `${name}: the same forecast for months that are over`,
      columns: ["Month", `Expected (${unit})`, `Billed (${unit})`, "Missed by"],
      rows: backTest.months.map(({ month, expected, actual }) => [
        monthInWords(month),
        useText(Math.round(expected)),
        useText(actual),
        actual === 0 ? "–" : shareText(Math.abs(expected - actual) / actual),
      ]),
      total: null,
    },
  ];
}
