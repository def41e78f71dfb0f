import type {
  BillFrequencyResult,
  FrequencyGroup,
  ServiceFrequency,
} from "../analyses/bill-frequency/bill-frequency-result";
import type { BillableUnitsResult, ServiceUnits } from "../analyses/billable-units/billable-units-result";
import { checkPasses } from "../analyses/units/use-check";
import { shareText, useText } from "../analyses/units/use-text";
import { serviceInWords } from "../domain/service-in-words";
import { textTable } from "./text-table";

/** Billable units and the bill frequency for a terminal. */
export function unitsText(units: BillableUnitsResult, frequency: BillFrequencyResult): string {
  const oddities = new Set([...units.oddities, ...frequency.oddities].map(({ message }) => message));
  const rules = new Set([...units.conventions, ...frequency.conventions]);
  return [
    `Billable units from ${units.args.from} to ${units.args.to}, use in ${units.unit}`,
    ...units.services.map(serviceText),
    ...lossText(units),
    ...frequency.services.map((service) => frequencyText(service, units.unit)),
    ...(oddities.size === 0 ? [] : [["To look at:", ...[...oddities].map((each) => `- ${each}`)].join("\n")]),
    [...units.checks, ...frequency.checks]
      .map((check) => `${checkPasses(check) ? "PASS" : "FAIL"}  ${check.label}`)
      .join("\n"),
    ["By these rules:", ...[...rules].map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function serviceText(service: ServiceUnits): string {
  const head = ["class", "accounts", "bills", "zero use", "billed use", "metered use", "peak", "summer/winter"];
  const rows = [...service.classes, { ...service, customerClass: "all" }].map((each) => [
    each.customerClass,
    count(each.accounts),
    count(each.bills),
    count(each.zeroBills),
    useText(each.use),
    useText(each.meteredUse),
    each.peak?.factor?.toFixed(2) ?? "–",
    each.season.summerToWinter?.toFixed(2) ?? "–",
  ]);
  const name = serviceInWords(service.service);
  return [name, textTable([head, ...rows]), usualText(service), ...forecastText(service)].join("\n");
}

function usualText(service: ServiceUnits): string {
  const usual = (sum: number) => useText(sum / Math.max(1, service.months.length));
  return `usual month: ${usual(service.accountMonths)} accounts, ${usual(service.meterMonths)} meters, ${usual(service.equivalentMonths)} equivalent meters, ${usual(service.unitMonths)} ${service.unitName}`;
}

function forecastText({ useForecast, growth }: ServiceUnits): readonly string[] {
  if (useForecast === null) return [];
  const next = useForecast.months.reduce((sum, { value }) => sum + value, 0);
  const missed = useForecast.backTest?.error.wape ?? null;
  return [
    `next twelve months: ${useText(next)}; made a year ago it would have missed by ${shareText(missed)}. Growth of the last year: use ${shareText(growth.use)}, accounts ${shareText(growth.accounts)}, use per account ${shareText(growth.usePerAccount)}`,
  ];
}

function lossText({ loss, unit }: BillableUnitsResult): readonly string[] {
  if (loss === null) return [];
  return [
    `Water: ${useText(loss.produced)} ${unit} produced, ${useText(loss.billed)} billed, non-revenue water ${useText(loss.nonRevenue)} (${shareText(loss.share)})`,
  ];
}

function frequencyText({ service, groups, breaks }: ServiceFrequency, unit: string): string {
  const ends = [...breaks.map((each) => `to ${useText(each)}`), "above"];
  const head = ["class", "bills", "zero use", "median", "nine tenths", ...ends];
  const row = (group: FrequencyGroup) => [
    group.customerClass ?? "all classes",
    count(group.bills),
    count(group.zeroBills),
    useText(group.medianUse ?? 0),
    useText(group.highUse ?? 0),
    ...group.blocks.map(({ volume }) => useText(volume)),
  ];
  return [
    `Bill frequency of ${serviceInWords(service)}, use in each block in ${unit}`,
    textTable([head, ...groups.map(row)]),
  ].join("\n");
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
