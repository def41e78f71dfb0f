import { groupBy } from "../../domain/group-by";
import { addDays } from "../../domain/calendar";
import { peakUse, seasonUse } from "../../domain/rates/monthly-use";
import { seasonalForecast } from "../../domain/rates/seasonal-forecast";
import { monthsOf } from "../../domain/month-span";
import type { BillableUnitsArgs } from "./billable-units-args";
import type { ClassUnits, MonthUnits, ServiceUnits, SizeUnits, UnitCell } from "./billable-units-result";
import { followUnits, wholeMonths, yearGrowth } from "./follow-units";
import { addUnits, monthUnits } from "./unit-sums";

/** What is known of a service besides its cells. */
export interface ServiceFacts {
  readonly service: string;
  readonly byReads: boolean;
  /** Different accounts of the period by class, the whole service under null. */
  readonly accounts: ReadonlyMap<string | null, number>;
}

const UNIT_NAMES: Readonly<Record<string, string>> = { storm: "ERU", solid_waste: "containers" };

/**
 * What the units of a service are: the ledger does not tell ERU, containers and dwelling units apart.
 * @example unitNameOf("storm") // "ERU"
 */
export function unitNameOf(service: string): string {
  return UNIT_NAMES[service] ?? "units";
}

/** Cells of a service within the period, and in the history before it. */
export interface ServiceCells {
  readonly within: readonly UnitCell[];
  readonly before: readonly UnitCell[];
}

/** All that is told of one service. */
export function serviceUnits(
  facts: ServiceFacts,
  { within, before }: ServiceCells,
  args: BillableUnitsArgs,
): ServiceUnits {
  const span = monthsOf(args.from, args.to).map(({ month }) => month);
  const months = monthUnits(within, span);
  const history = historyOf([...before, ...within], args);
  return {
    service: facts.service,
    unitName: unitNameOf(facts.service),
    byReads: facts.byReads,
    accounts: facts.accounts.get(args.customerClass) ?? 0,
    ...addUnits(within),
    months,
    classes: classesOf(facts, within, args),
    sizes: sizesOf(within, span.length, args),
    ...shapeOf(months, args),
    history,
    growth: yearGrowth(history),
    trends: followUnits(history, args.trendRule),
    ...forecastsOf(history),
  };
}

/** Use is forecast only where there is any. */
function forecastsOf(history: readonly MonthUnits[]): Pick<ServiceUnits, "useForecast" | "accountForecast"> {
  const of = (value: (month: MonthUnits) => number) =>
    seasonalForecast(history.map((month) => ({ month: month.month, value: value(month) })));
  return {
    useForecast: history.some(({ use }) => use !== 0) ? of(({ use }) => use) : null,
    accountForecast: of(({ accountMonths }) => accountMonths),
  };
}

/** Whole months from the first that has bills to the end of the period. */
function historyOf(cells: readonly UnitCell[], { to }: BillableUnitsArgs): readonly MonthUnits[] {
  const first = cells.find(({ bills }) => bills > 0)?.month;
  if (first === undefined) return [];
  const isWhole = addDays(to, 1).endsWith("-01");
  const span = monthsOf(first, to).map(({ month }) => month);
  return wholeMonths(monthUnits(cells, isWhole ? span : span.slice(0, -1)));
}

function shapeOf(months: readonly MonthUnits[], { seasons }: BillableUnitsArgs) {
  const billed = months.filter(({ use }) => use !== 0);
  return { peak: peakUse(billed), season: seasonUse(billed, seasons) };
}

function classesOf(facts: ServiceFacts, cells: readonly UnitCell[], args: BillableUnitsArgs): readonly ClassUnits[] {
  const span = monthsOf(args.from, args.to).map(({ month }) => month);
  const groups = groupBy(cells, ({ customerClass }) => customerClass);
  return [...groups]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([customerClass, own]) => {
      const months = monthUnits(own, span);
      const accounts = facts.accounts.get(customerClass) ?? 0;
      return { customerClass, accounts, ...addUnits(own), months, ...shapeOf(months, args) };
    });
}

function sizesOf(cells: readonly UnitCell[], months: number, { meters }: BillableUnitsArgs): readonly SizeUnits[] {
  const { ratios } = meters;
  const groups = groupBy(cells, ({ meterSize }) => meterSize);
  return [...groups]
    .map(([meterSize, own]) => ({
      meterSize,
      ratio: ratios.get(meterSize) ?? null,
      averageMeters: addUnits(own).meterMonths / months,
    }))
    .filter(({ averageMeters }) => averageMeters > 0)
    .toSorted(
      (left, right) =>
        (left.ratio ?? Infinity) - (right.ratio ?? Infinity) || (left.meterSize < right.meterSize ? -1 : 1),
    );
}
