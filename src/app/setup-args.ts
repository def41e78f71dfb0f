import { type AgingArgs, agingArgs } from "../analyses/aging/aging-args";
import type { AllowanceArgs } from "../analyses/allowance/allowance-args";
import type { BillFrequencyArgs } from "../analyses/bill-frequency/bill-frequency-args";
import type { BillableUnitsArgs } from "../analyses/billable-units/billable-units-args";
import { readProduction } from "../analyses/billable-units/produced-month";
import type { CollectionsArgs } from "../analyses/collections/collections-args";
import type { DelinquentsArgs } from "../analyses/delinquents/delinquents-args";
import type { ExpectedArgs } from "../analyses/expected/expected-args";
import type { MonthlyPackArgs } from "../analyses/pack/monthly-pack-args";
import { type RateVerificationArgs, USUAL_SAMPLES } from "../analyses/rate-verification/rate-verification-args";
import type { RevenueProofArgs } from "../analyses/revenue-proof/revenue-proof-args";
import type { RollForwardArgs } from "../analyses/roll-forward/roll-forward-args";
import type { WhatIfArgs } from "../analyses/what-if/what-if-args";
import { AppError } from "../ports/app-error";
import type { IsoDate } from "../domain/calendar";
import type { QuestionId, RunSetup } from "./run-setup";

/** What the form asks of the aging, under the rules that all questions share. */
export function askedAging({ aging, rules }: RunSetup): AgingArgs {
  return { ...aging, ...rules };
}

/** What the form asks of the collection measures. */
export function askedCollections({ collections, rules }: RunSetup): CollectionsArgs {
  return { ...collections, ...rules };
}

/** What the form asks of the roll-forward. */
export function askedRollForward({ rollForward, rules }: RunSetup): RollForwardArgs {
  return { ...rollForward, ...rules };
}

/** What the form asks of roll rates and allowance. */
export function askedAllowance({ allowance, rules }: RunSetup): AllowanceArgs {
  return { ...allowance, ...rules };
}

/** What the form asks of the expected collections. */
export function askedExpected({ expected, rules }: RunSetup): ExpectedArgs {
  return { ...expected, ...rules };
}

/** What the form asks of the list of delinquent accounts. */
export function askedDelinquents({ delinquents, rules }: RunSetup): DelinquentsArgs {
  return { ...delinquents, ...rules };
}

/** What the form asks of the month's pack. */
export function askedMonthlyPack({ monthlyPack, rules }: RunSetup): MonthlyPackArgs {
  return { ...monthlyPack, ...rules };
}

/**
 * The bills to hold against the schedule that she opened.
 * @throws AppError `bad-usage` where none is open
 */
export function askedRateVerification({ verifyRates, schedule }: RunSetup): RateVerificationArgs {
  if (schedule === null) throw new AppError("bad-usage", NO_SCHEDULE);
  return { ...verifyRates, schedule, samples: USUAL_SAMPLES };
}

/**
 * The bills to prove by the schedule that she opened; receipts count until the last of their days.
 * @throws AppError `bad-usage` where none is open
 */
export function askedRevenueProof({ revenueProof, schedule, rules }: RunSetup): RevenueProofArgs {
  if (schedule === null) throw new AppError("bad-usage", NO_SCHEDULE);
  return { ...rules, ...revenueProof, schedule, asOf: revenueProof.to };
}

/** What to do where a question needs a rate schedule. */
export const NO_SCHEDULE = "Open a rate schedule first (Rates, at the top).";

/** The aging that the comparison of conventions starts from: the one of the form. */
export function askedWhatIf(setup: RunSetup): WhatIfArgs {
  return { aging: askedAging(setup) };
}

/** What the form asks of billable units; production that cannot be read, which the form says, counts for nothing. */
export function askedBillableUnits({ billableUnits }: RunSetup): BillableUnitsArgs {
  const read = readProduction(billableUnits.production);
  return { ...billableUnits, production: read.kind === "read" ? read.months : [] };
}

/** What the form asks of the bill frequency. */
export function askedBillFrequency({ billFrequency }: RunSetup): BillFrequencyArgs {
  return billFrequency;
}

/** The aging whose documents stand behind the cells of an answer. */
export function askedDrill(setup: RunSetup): AgingArgs {
  const { question, rules } = setup;
  if (question === "aging" || question === "what-if") return askedAging(setup);
  const edges = question === "roll-forward" ? { edges: setup.rollForward.edges } : {};
  return agingArgs({ asOf: reportDay(setup), ...rules, ...edges });
}

/** The day at whose close the chosen question takes the receivables: its as-of date, or the last day of its period. */
export function reportDay(setup: RunSetup): IsoDate {
  return REPORT_DAYS[setup.question](setup);
}

const REPORT_DAYS: Readonly<Record<QuestionId, (setup: RunSetup) => IsoDate>> = {
  aging: ({ aging }) => aging.asOf,
  "what-if": ({ aging }) => aging.asOf,
  collections: ({ collections }) => collections.to,
  "roll-forward": ({ rollForward }) => rollForward.to,
  allowance: ({ allowance }) => allowance.asOf,
  expected: ({ expected }) => expected.asOf,
  delinquents: ({ delinquents }) => delinquents.asOf,
  "monthly-pack": ({ monthlyPack }) => monthlyPack.asOf,
  "billable-units": ({ billableUnits }) => billableUnits.to,
  "bill-frequency": ({ billFrequency }) => billFrequency.to,
  "verify-rates": ({ verifyRates }) => verifyRates.to,
  "revenue-proof": ({ revenueProof }) => revenueProof.to,
  "bill-impact": ({ billImpact }) => billImpact.to,
};
