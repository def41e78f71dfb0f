import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { RollGroup, RollLine, RollMonth } from "./roll-forward-result";
import { sum } from "./roll-line";

/** The roll-forward of all receivables, and of each service and class. */
export interface RolledBooks {
  readonly months: readonly RollMonth[];
  readonly period: RollLine;
  readonly services: readonly RollGroup[];
  readonly classes: readonly RollGroup[];
}

/**
 * What must hold to the cent, month by month: opening and movements lead to the aging; services and classes add up to the
 * whole; what moved across them adds up to nothing. A month's difference counts whatever its sign, so that two cannot cancel.
 */
export function checkRollForward({ months, period, services, classes }: RolledBooks): readonly AgingCheck[] {
  return [
    check("Period", "Opening receivables and everything that moved them equal the aging at the end of the period", [
      period.closingCents,
      period.agedCents,
    ]),
    check("EachMonth", "Sum of the differences, month by month, between the roll-forward and the aging", [
      sum(months.map((month) => Math.abs(month.closingCents - month.agedCents))),
      0,
    ]),
    ...groupChecks("Services", months, services),
    ...groupChecks("Classes", months, classes),
  ];
}

function groupChecks(
  name: "Services" | "Classes",
  months: readonly RollMonth[],
  groups: readonly RollGroup[],
): readonly AgingCheck[] {
  const one = name === "Services" ? "services" : "customer classes";
  const across = name === "Services" ? "across services" : "across accounts of different classes";
  return [
    check(`${name}ToWhole`, `Sum of the differences, month by month, between the ${one} and all receivables`, [
      differences(months, groups, (month) => month.closingCents),
      0,
    ]),
    check(`${name}Across`, `What was applied ${across} adds up to nothing in every month`, [
      differences(months, groups, (month) => month.appliedAcrossCents),
      0,
    ]),
  ];
}

function differences(
  months: readonly RollMonth[],
  groups: readonly RollGroup[],
  cents: (month: RollMonth) => Cents,
): Cents {
  const parts = (index: number) =>
    groups.flatMap((group) => group.months.slice(index, index + 1)).map((month) => cents(month));
  return sum(months.map((month, index) => Math.abs(cents(month) - sum(parts(index)))));
}

function check(name: string, label: string, [leftCents, rightCents]: readonly [Cents, Cents]): AgingCheck {
  return { name, label, leftCents, rightCents };
}
