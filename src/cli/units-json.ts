import type {
  BillFrequencyResult,
  FrequencyGroup,
  ServiceFrequency,
} from "../analyses/bill-frequency/bill-frequency-result";
import type {
  BillableUnitsResult,
  ClassUnits,
  MonthUnits,
  ServiceUnits,
  UnitCell,
  UnitSums,
} from "../analyses/billable-units/billable-units-result";
import type { UnitOddity } from "../analyses/units/unit-oddity";
import { checkPasses, type UseCheck } from "../analyses/units/use-check";
import type { ForecastError } from "../domain/forecast-error";
import type { UseBlock, UseLevel } from "../domain/rates/bill-frequency";
import type { SeasonalForecast } from "../domain/rates/seasonal-forecast";

/** Billable units and the bill frequency as the JSON document of `ratebook units --json`: use in the unit named, shares as numbers. */
export function unitsJson(units: BillableUnitsResult, frequency: BillFrequencyResult): string {
  const { args } = units;
  const document = {
    from: args.from,
    to: args.to,
    unit: units.unit,
    gallons_per_cubic_foot: Number(args.gallonsPerCubicFoot),
    customer_class: args.customerClass,
    meter_ratios: args.meters.id,
    services: units.services.map((service) => serviceJson(service, units.cells)),
    bill_frequency: frequency.services.flatMap((service) => service.groups.map((group) => groupJson(group, service))),
    water_loss: { months: units.lossMonths, total: lossJson(units) },
    oddities: oddityJson([...units.oddities, ...frequency.oddities]),
    checks: [...units.checks, ...frequency.checks].map(checkJson),
    conventions: [...new Set([...units.conventions, ...frequency.conventions])],
  };
  return JSON.stringify(document, null, 1);
}

function serviceJson(service: ServiceUnits, cells: readonly UnitCell[]) {
  return {
    service: service.service,
    by_reads: service.byReads,
    accounts: service.accounts,
    ...sumsJson(service),
    unit_name: service.unitName,
    ...shapeJson(service),
    growth: growthJson(service),
    classes: service.classes.map(classJson),
    meter_sizes: service.sizes.map(({ meterSize, ratio, averageMeters }) => ({
      meter_size: meterSize,
      ratio,
      average_meters: averageMeters,
    })),
    months: service.months.map(monthJson),
    cells: cells.filter((cell) => cell.service === service.service).map(cellJson),
    forecast: { use: forecastJson(service.useForecast), accounts: forecastJson(service.accountForecast) },
  };
}

function growthJson({ growth }: ServiceUnits) {
  return { use: growth.use, accounts: growth.accounts, use_per_account: growth.usePerAccount };
}

function classJson(each: ClassUnits) {
  return { customer_class: each.customerClass, accounts: each.accounts, ...sumsJson(each), ...shapeJson(each) };
}

function sumsJson(sums: UnitSums) {
  return {
    bills: sums.bills,
    zero_bills: sums.zeroBills,
    bills_without_use: sums.noUseBills,
    corrections: sums.corrections,
    correction_use: sums.correctionUse,
    billed_use: sums.use,
    reads: sums.reads,
    estimated_reads: sums.estimatedReads,
    metered_use: sums.meteredUse,
    account_months: sums.accountMonths,
    meter_months: sums.meterMonths,
    equivalent_meter_months: sums.equivalentMonths,
    unit_months: sums.unitMonths,
  };
}

function shapeJson({ peak, season }: Pick<ServiceUnits | ClassUnits, "peak" | "season">) {
  return {
    peak:
      peak === null ? null : { month: peak.month, use: peak.use, average_use: peak.averageUse, factor: peak.factor },
    season: { winter_use: season.winterUse, summer_use: season.summerUse, summer_to_winter: season.summerToWinter },
  };
}

function monthJson(month: MonthUnits) {
  return { month: month.month, ...sumsJson(month), use_per_account: month.usePerAccount };
}

function cellJson(cell: UnitCell) {
  const { month, customerClass, zone, meterSize } = cell;
  return { month, customer_class: customerClass, zone, meter_size: meterSize, ...sumsJson(cell) };
}

function forecastJson(forecast: SeasonalForecast | null) {
  if (forecast === null) return null;
  const { growth, growthPairs, months, backTest } = forecast;
  return {
    growth,
    growth_pairs: growthPairs,
    months,
    back_test:
      backTest === null
        ? null
        : {
            made_after: backTest.madeAfter,
            growth: backTest.growth,
            months: backTest.months,
            error: errorJson(backTest.error),
            last_year_repeated: errorJson(backTest.naiveError),
          },
  };
}

function errorJson({ count, mape, wape, bias }: ForecastError) {
  return { count, mape, wape, bias };
}

function groupJson(group: FrequencyGroup, { levels, groups, breaks, breaksAre }: ServiceFrequency) {
  return {
    service: group.service,
    customer_class: group.customerClass,
    bills: group.bills,
    zero_bills: group.zeroBills,
    bills_without_use: group.noUseBills,
    corrections: group.corrections,
    correction_use: group.correctionUse,
    use: group.use,
    average_use: group.averageUse,
    median_use: group.medianUse,
    use_of_nine_tenths: group.highUse,
    breaks: [...breaks],
    breaks_are: breaksAre,
    blocks: group.blocks.map(blockJson),
    levels: group === groups[0] ? levels.map(levelJson) : [],
  };
}

function blockJson({ from, to, volume, stopping, reaching }: UseBlock) {
  return { from, to, use: volume, bills_stopping: stopping, bills_reaching: reaching };
}

function levelJson({ threshold, stopping, passing, stoppingUse, consolidated }: UseLevel) {
  return {
    level: threshold,
    bills_stopping: stopping,
    use_of_stopping: stoppingUse,
    bills_passing: passing,
    consolidated_use: consolidated,
  };
}

function lossJson({ loss }: BillableUnitsResult) {
  if (loss === null) return null;
  return { produced: loss.produced, billed: loss.billed, non_revenue_water: loss.nonRevenue, share: loss.share };
}

/** Both questions look at the single bills: what both found stands once. */
function oddityJson(oddities: readonly UnitOddity[]) {
  return [...new Map(oddities.map((each) => [each.message, each])).values()].map(({ code, count, message }) => ({
    code,
    count,
    message,
  }));
}

function checkJson(check: UseCheck) {
  return { name: check.name, label: check.label, passes: checkPasses(check), difference: check.left - check.right };
}
