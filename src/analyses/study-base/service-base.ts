import type { Edition } from "../../domain/rates/editions";
import type { Row } from "../../ports/query";
import type { ServiceUnits } from "../billable-units/billable-units-result";
import { percentText } from "../rate-verification/verification-sentence";
import type { RevenueProofResult } from "../revenue-proof/revenue-proof-result";
import { parityOfProof } from "../revenue-proof/run-revenue-proof";
import { collectionOf } from "./collection-of-service";
import { growthOf } from "./growth-of-service";
import { isNoRate, otherRevenue } from "./other-revenue";
import type { otherCharges, paymentLag, serviceCohorts } from "./queries";
import { rateLines } from "./rate-lines";
import type { ServiceBase, StudyBaseArgs } from "./study-base-result";
import type { RateTally } from "./tally-rates";

/** All that the base of any service is put together from. */
export interface BaseFacts {
  readonly args: StudyBaseArgs;
  /** The edition in force on the last day. */
  readonly edition: Edition;
  readonly proof: RevenueProofResult;
  readonly tallies: readonly RateTally[];
  /** Months of the period in which was billed. */
  readonly months: number;
  readonly other: readonly Row<typeof otherCharges>[];
  readonly units: readonly ServiceUnits[];
  /** Months of age at which collection is looked at; null where no bill is old enough. */
  readonly age: number | null;
  readonly cohorts: readonly Row<typeof serviceCohorts>[];
  readonly lag: readonly Row<typeof paymentLag>[];
}

const YEAR = 12;

/** The base of one service. */
export function serviceBase(service: string, facts: BaseFacts): ServiceBase {
  const { other, age, months } = facts;
  const { multipliers } = facts.edition;
  const { monthsPerBill = 1 } = facts.args.schedule;
  const own = facts.tallies.filter((tally) => tally.service === service);
  const proof = proved(service, facts);
  const tieOut = parityOfProof(proof);
  const source = sourceOf(facts, tieOut);
  const perYear = months === 0 ? 1 : YEAR / months;
  const lag = facts.lag.find((row) => row.service === service);
  const rates = own.filter((tally) => !isNoRate(tally));
  const others = { tallies: own.filter(isNoRate), charged: other.filter((row) => row.service === service) };
  return {
    service,
    rates: [...rateLines(rates, { perYear, multipliers, monthsPerBill, source })],
    otherRevenue: [...otherRevenue({ ...others, perYear, source: periodOf(facts) })],
    collection: age === null ? null : collectionOf({ age, to: facts.args.to, cohorts: cohortsOf(service, facts), lag }),
    ...growthOf(facts.units.find((each) => each.service === service)),
    tieOut,
    notPriced: proof.notPricedCents / 100,
  };
}

function cohortsOf(service: string, { cohorts }: BaseFacts): BaseFacts["cohorts"] {
  return cohorts.filter((row) => row.service === service);
}

type Sums = Pick<RevenueProofResult, "billedCents" | "notPricedCents" | "unitsRevenueCents" | "roundingCents">;

/** The proof of a service, over its classes, for the bills as they were made by the editions in force then. */
function proved(service: string, { proof }: BaseFacts): Sums {
  const own = proof.lines.filter((line) => line.service === service);
  const sum = (of: keyof Sums) => own.reduce((total, line) => total + line[of], 0);
  return {
    billedCents: sum("billedCents"),
    notPricedCents: sum("notPricedCents"),
    unitsRevenueCents: sum("unitsRevenueCents"),
    roundingCents: sum("roundingCents"),
  };
}

function periodOf({ args, months }: BaseFacts): string {
  return `ledger ${args.from} to ${args.to}, ${months} ${months === 1 ? "month" : "months"}`;
}

/** "proof of revenue 2026-01-01 to 2026-12-31, 12 months, tie-out 99.970 %; prices of 2026-01-01" */
function sourceOf(facts: BaseFacts, tieOut: number | null): string {
  const tie = tieOut === null ? "nothing to tie out" : `tie-out ${percentText(tieOut)}`;
  const scaled = facts.months === 0 || facts.months === YEAR ? "" : ` carried to ${YEAR}`;
  return `proof of revenue ${facts.args.from} to ${facts.args.to}, ${facts.months} months${scaled}, ${tie}; prices of ${facts.edition.effective}`;
}
