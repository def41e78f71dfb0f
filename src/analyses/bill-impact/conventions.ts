import type { BillImpactArgs, ComparedRates } from "./bill-impact-args";
import { limitsText } from "./impact-sentence";
import type { OpenedRates } from "./opened-rates";

/** Every rule by which bills were compared, one sentence each. */
export function impactConventions(args: BillImpactArgs, { added, months, existing }: OpenedRates): readonly string[] {
  const { from, to } = args;
  return [
    `Every bill dated ${from} to ${to} is made twice, at the existing rates (${ratesText(args.existing)}) and at the proposed rates (${ratesText(args.proposed)}), with the use, meter, units, period and season that it had. Nobody is assumed to use less.`,
    "Existing bills are what the rates come to, not what was charged: errors of past bills are left out of the comparison. The proof of revenue tells how far the two lie apart.",
    "Accounts that used nothing, vacant ones among them, count like all others as long as they were billed.",
    `An account-month is all bills of an account dated in one month, all services together${months === 1 ? "" : `; bills are for ${months} months, and a change is told per month`}. A percentile is the least change that at least so many account-months do not exceed.`,
    "A tenth (decile) is of the class's accounts by their average use a month, 1 the lowest; use is that of water, else of the first service that has one.",
    "An account is above a limit where its bills of the whole period rise by more than it: percent of its existing bills, dollars an average month.",
    `Limits: ${limitsText(args)}.`,
    "Reasons: the change of each line of a bill, by what it charges for. Where the minimum bill holds under both sets of rates, all of it counts as minimum bill; where it holds under one only, what it adds to the other charges. The main reason is the one that adds most to an account's change, in its direction.",
    `Typical customers have the meter, units and services that most bills of their class have, a full period, the season of ${to}, and the stated use on every service that is billed by use (${existing.usageUnit} a month).`,
    ...added.map((service) => {
      return `The proposed rates charge ${service.replaceAll("_", " ")}, which no bill of the period has: who would pay it is not known, and it is not in the comparison.`;
    }),
  ];
}

/**
 * Which rates, in words; a remark in parentheses behind the utility's name is left out.
 * @example ratesText({ schedule: kent, on: "2027-01-01" }) // "City of Kent, Ohio, as of 2027-01-01"
 */
export function ratesText({ schedule, on }: ComparedRates): string {
  const [utility = schedule.utility] = schedule.utility.split(" (");
  return on === "each bill" ? `${utility}, in force for each bill` : `${utility}, as of ${on}`;
}
