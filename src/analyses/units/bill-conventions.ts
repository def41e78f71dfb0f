import { serviceInWords } from "../../domain/service-in-words";
import type { UnitChoice } from "./unit-choice";
import type { UnitsArgs } from "./units-args";

/** How bills and their use are counted, for every report about units. */
export function billConventions(args: UnitsArgs, choice: UnitChoice, byReads: readonly string[]): readonly string[] {
  return [
    `Bills dated from ${args.from} to ${args.to}${args.customerClass === null ? "" : `, only of class ${args.customerClass}`}. Penalties, fees, taxes, installments and refunds make no bill.`,
    ...choice.conventions,
    "A bill counts once for each service: its lines of one number and date. Lines of one kind add up, as tiers do; lines of several kinds state the same use, so the largest counts and not their sum. A bill that states use in two units counts in the one named more often.",
    "Use below zero is a correction: it is taken off the use and counts as no bill.",
    ...(byReads.length === 0
      ? []
      : [
          `No charge of ${byReads.map(serviceInWords).join(", ")} states a use, so meter reads stand for its bills: each read is one bill, dated by the read, and metered use is the billed use.`,
        ]),
    "Class and zone are those of the account today; the export does not tell earlier ones.",
  ];
}
