import type { RateVerificationArgs } from "./rate-verification-args";

/** Every rule by which charges were held against the schedule, one sentence each. */
export function rateVerificationConventions({ schedule, from, to }: RateVerificationArgs): readonly string[] {
  return [
    `Looked at are bills dated ${from} to ${to}; the schedule is that of ${schedule.utility}.`,
    "A bill is an account and its bill number, or its bill date where lines carry no number. Held against the rates is what a bill charges for a service: fixed, use, minimum, fee, tax and other lines together; penalties, installments and refunds are none of it. What a bill takes back whole itself bills nothing.",
    "Class and zone are the account's; meter size and units are those of the service in force on the period's last day. What the account does not say is taken from its rate code.",
    "A difference of more than half a cent is a variance. Its pattern is found by making the bill again with one thing otherwise: zone, class, an earlier or later edition, proration, minimum, rounding, meter size, one unit more or less, twice the amount, another unit of use. What gives the amount to the cent explains it.",
    "Where several explain it, the one that explains most variances of the same account is taken; equals are named beside it. A variance is counted in one pattern only.",
    "Differences are billed less due: positive where too much was billed. Money per year is the period's money times 365 over its days.",
    "A service left off a bill is priced with the use of the bill's other services. Reads that no bill covers are priced like the account's nearest bill, as a full month: an estimate, which parity leaves out.",
    "A charge without a period counts as charged after the end when it is dated more than 31 days after it.",
    "Parity is billed over recomputed. Recomputed has the services that bills leave out, and not the charges that should not be there. What cannot be priced is left out of both.",
  ];
}
