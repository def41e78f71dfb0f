import type { RatePattern } from "./rate-pattern";

/** A pattern as a coordinator reads it. */
export interface PatternWords {
  readonly title: string;
  readonly cause: string;
  readonly correction: string;
}

/** What each pattern is called, where it most likely comes from, and what to do about it. */
export const PATTERN_WORDS: Readonly<Record<RatePattern, PatternWords>> = {
  "wrong-zone": {
    title: "Inside and outside rates mixed up",
    cause:
      "The rate code on the bill is that of the other side of the city limits: the outside multiplier is missing, or is applied inside.",
    correction:
      "Check the address against the city limits, correct the rate code, and rebill from the day it was wrong.",
  },
  "wrong-class": {
    title: "Wrong customer class",
    cause:
      "The rate codes on the bill are those of another class than the account's: often a change of use that reached one record and not the other.",
    correction: "Find out which class is right, set account and rate codes to it, and rebill where the amounts differ.",
  },
  "old-rate": {
    title: "Old rates",
    cause:
      "The bill was made at rates that a newer edition had replaced: made before the rates were updated, or by a copied bill.",
    correction: "Rebill at the rates in force on the bill date, and check the whole bill run of that day.",
  },
  "early-rate": {
    title: "New rates before their day",
    cause: "The bill was made at rates that were not in force yet.",
    correction: "Credit the difference, and check from which day the rates were switched in the billing system.",
  },
  proration: {
    title: "Short period not prorated, or prorated wrongly",
    cause: "A first, final or short period was billed the flat charges of a full month, or a full month was prorated.",
    correction: "Correct the flat charges to the days of the period; check how the system bills moves.",
  },
  minimum: {
    title: "Minimum not applied",
    cause: "Use below the minimum was billed as metered.",
    correction: "Bill the minimum, and check the minimum in the system's set-up of this rate code.",
  },
  rounding: {
    title: "Rounded another way",
    cause: "Lines are rounded otherwise than the ordinance says: cut off at the cent, or rounded up.",
    correction: "Set the system's rounding to the ordinance's. Single cents need no rebilling; the rule does.",
  },
  "wrong-meter-size": {
    title: "Wrong meter size",
    cause:
      "The amount is that of another meter size than the one on file: a meter was changed, or its size was typed wrongly.",
    correction: "Look at the meter, correct the size on file or on the bill, and rebill from the day it was wrong.",
  },
  "wrong-units": {
    title: "Wrong number of units",
    cause: "One unit more or less than on file was billed: ERU, containers or dwelling units.",
    correction: "Count the units, correct the record or the bill, and rebill the difference.",
  },
  "twice-the-amount": {
    title: "Charged twice on one bill",
    cause: "The amount is exactly twice what is due: the charge was posted twice, or two months were billed as one.",
    correction: "Credit one of the charges.",
  },
  "wrong-usage-unit": {
    title: "Use in another unit",
    cause: "The amount fits if the use is read in another unit than the one printed (100 cubic feet, 1,000 gallons).",
    correction: "Check the meter's unit and its multiplier, and rebill.",
  },
  "missing-service": {
    title: "Service left off a bill",
    cause: "The service was in force and other services of the bill were charged, but not this one.",
    correction: "Bill the service for these periods, and find out why the bill run left it out.",
  },
  "service-never-charged": {
    title: "Service never charged",
    cause:
      "The account has the service on file and no bill of the period charges it: its billing was never switched on.",
    correction: "Check whether the service is really taken; if so, switch its billing on and bill what the law allows.",
  },
  "missed-bill": {
    title: "Meter read and not billed",
    cause: "The meter was read and no bill covers the day of the read: the bill run left the account out.",
    correction: "Bill the period.",
  },
  "without-service": {
    title: "Charge without a service",
    cause: "The bill charges a service that the account does not have on file at that time.",
    correction: "Check whether the service is taken: enter it, or credit the charges.",
  },
  "after-close": {
    title: "Charge after the service ended",
    cause: "The period begins after the service ended or the account was closed.",
    correction: "Credit the charge, or correct the last day on file.",
  },
  "billed-twice": {
    title: "Same period billed twice",
    cause: "Two bills charge the same service for the same period.",
    correction: "Cancel the later bill.",
  },
  "use-after-close": {
    title: "Use after the account was closed",
    cause: "The meter moved after the last day of the account and nobody was billed.",
    correction: "Find out who lives there, open an account from the day they moved in, and bill the use.",
  },
  "unknown-code": {
    title: "Rate code unknown to the schedule",
    cause: "The charge carries a rate code that the adopted schedule does not have; the amount is right all the same.",
    correction: "Give the account a code of the schedule, or add the code to it with the ordinance that made it.",
  },
  "code-twin": {
    title: "Rate code in another spelling",
    cause:
      "The rate code is one of the schedule's but for its spelling (0 and O, 1 and I, dashes, blanks, case); the amount is right.",
    correction: "Correct the spelling, so that reports by rate code count the charge where it belongs.",
  },
  "not-priced": {
    title: "Cannot be priced",
    cause: "The schedule or the account lacks a figure that the price depends on.",
    correction: "Add the figure that is named, then ask again: these charges are not held against the rates yet.",
  },
  unexplained: {
    title: "Not explained",
    cause: "No single change of class, zone, meter, rates, units or rule gives the amount charged.",
    correction: "Look at the bills one by one: a manual correction, or two errors at once.",
  },
};
