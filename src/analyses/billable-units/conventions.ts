import { monthName } from "../../domain/month-name";
import type { UnitChoice } from "../units/unit-choice";
import { billConventions } from "../units/bill-conventions";
import type { BillableUnitsArgs } from "./billable-units-args";
import type { ServiceUnits } from "./billable-units-result";

/** Every rule by which billable units were counted, one sentence each. */
export function billableUnitsConventions(
  args: BillableUnitsArgs,
  choice: UnitChoice,
  services: readonly ServiceUnits[],
): readonly string[] {
  const byReads = services.filter((each) => each.byReads).map(({ service }) => service);
  return [
    ...billConventions(args, choice, byReads),
    "Accounts of a month are those billed in it; accounts of the period are different accounts. A city that bills every two months bills half of its accounts in a month.",
    "Meters and units (ERU of storm, containers of solid waste, units of other services, as the services list them) are those in force on the last day that the month's bill covers, or those that ended last before it. The usual month is their sum over the months divided by the months.",
    `Equivalent meters are meters × the ratio of their size: ${args.meters.name}, base 5/8 inch. A size without a ratio counts for nothing and is named.`,
    "Metered use is that of all reads by the day of the read, billed use that of bills by their date: the two differ by what is read and billed in different months.",
    `The peaking factor is the month of most use / the average month, over months with use. Winter: ${seasonText(args.seasons.winter)}; summer: ${seasonText(args.seasons.summer)}; both as use a month.`,
    "Growth compares the last twelve months with the twelve before. Trends are judged by ranks (Kruskal–Wallis, Mann–Kendall, Sen, Pettitt); nothing is claimed that chance gives easily.",
    "The forecast repeats the last twelve months, raised by the median of the ratios between each of them and the same month a year before (by nothing with fewer than six such pairs). Its back-test makes the same forecast twelve months ago, or after the first year. A first or last month with less than half of the usual bills is left out of the history.",
    ...(services.some(({ service }) => service === "water")
      ? [
          "Water produced less water billed is non-revenue water (AWWA M36): leaks, and what is used without a bill. Months with bills for another month's use swing; look at the year.",
        ]
      : []),
  ];
}

/**
 * Months as a list.
 * @example seasonText([12, 1]) // "December, January"
 */
export function seasonText(months: readonly number[]): string {
  return months.map(monthName).join(", ");
}
