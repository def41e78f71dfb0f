import { checkQuery, type LedgerCheck } from "./check-query";
import classAgainstRateCode from "./class-against-rate-code.sql";
import duplicateRead from "./duplicate-read.sql";
import estimatedInARow from "./estimated-in-a-row.sql";
import meterRollOver from "./meter-roll-over.sql";
import missingRateCode from "./missing-rate-code.sql";
import readGap from "./read-gap.sql";
import readMixedUnits from "./read-mixed-units.sql";
import readNegativeUsage from "./read-negative-usage.sql";
import readWithoutService from "./read-without-service.sql";
import readWithoutUsage from "./read-without-usage.sql";
import readingFell from "./reading-fell.sql";
import severalRateCodes from "./several-rate-codes.sql";
import usageFarAbove from "./usage-far-above.sql";
import usageOffReadings from "./usage-off-readings.sql";

const READS = { table: "reads", noun: ["read", "reads"] } as const;
const SERVICES = { table: "services", noun: ["account’s service", "accounts’ services"] } as const;

/** What is asked of meter reads and of the services they are for. */
export const METER_CHECKS: readonly LedgerCheck[] = [
  {
    ...READS,
    query: checkQuery("duplicate read", duplicateRead),
    code: "duplicate-read",
    severity: "warning",
    what: "of a meter that has another read of the same day, with {pattern}. Kept, so that use is counted twice; look whether the account has several meters, or leave the copies out.",
  },
  {
    ...READS,
    query: checkQuery("negative usage of reads", readNegativeUsage),
    code: "negative-usage",
    severity: "warning",
    what: "with use below zero. Look at the meter: exchanged, turned back, or an estimate put right.",
  },
  {
    ...READS,
    query: checkQuery("reading fell", readingFell),
    code: "reading-fell",
    severity: "warning",
    what: "lower than the reading before, and no roll-over ({pattern}). Look whether the meter was exchanged or misread.",
  },
  {
    ...READS,
    query: checkQuery("usage far above", usageFarAbove),
    code: "usage-far-above",
    severity: "warning",
    what: "with use far above what the account is used to: {pattern}. Look at the read before you use totals; correct it or find the leak.",
  },
  {
    ...READS,
    query: checkQuery("usage off readings", usageOffReadings),
    code: "usage-off-readings",
    severity: "warning",
    what: "whose use is not the reading less the one before: {pattern}. Map the unit or the multiplier, or correct the read.",
  },
  {
    ...READS,
    query: checkQuery("mixed units of reads", readMixedUnits),
    code: "mixed-units",
    severity: "warning",
    what: "in {pattern}. Sums of use would mix the two; convert the use, or map the unit of these reads.",
  },
  {
    ...READS,
    query: checkQuery("read without service", readWithoutService),
    code: "read-without-service",
    severity: "warning",
    what: "with {pattern}. Nobody may be billed for it; export the services again, or open the service.",
  },
  {
    ...READS,
    query: checkQuery("meter roll-over", meterRollOver),
    code: "meter-roll-over",
    severity: "info",
    what: "where a dial of {pattern} digits passed its end. In order if the use was taken across the end; spot-check one.",
  },
  {
    ...READS,
    query: checkQuery("read without usage", readWithoutUsage),
    code: "read-without-usage",
    severity: "info",
    what: "without use at accounts that are not closed: {pattern}. Look for stopped meters and empty houses.",
  },
  {
    query: checkQuery("read gap", readGap),
    table: "reads",
    noun: ["meter", "meters"],
    code: "read-gap",
    severity: "info",
    what: "without the read that was due in {pattern}. Look whether it was skipped or not exported; the next use covers both.",
  },
  {
    query: checkQuery("estimated in a row", estimatedInARow),
    table: "reads",
    noun: ["meter", "meters"],
    code: "estimated-in-a-row",
    severity: "info",
    what: "estimated {pattern} in a row. Send a reader before the next bill.",
  },
  {
    ...SERVICES,
    query: checkQuery("missing rate code", missingRateCode),
    code: "missing-rate-code",
    severity: "info",
    what: "of {pattern} without a rate code, though others have one. Export the codes again, or fill them in.",
  },
  {
    ...SERVICES,
    query: checkQuery("several rate codes", severalRateCodes),
    code: "several-rate-codes",
    severity: "info",
    what: "under more than one rate code at a time: {pattern}. In order with several meters; else end the old code.",
  },
  {
    ...SERVICES,
    query: checkQuery("class against rate code", classAgainstRateCode),
    code: "class-against-rate-code",
    severity: "warning",
    what: "whose class and rate code disagree: {pattern}. Correct the one that is wrong; reports by class follow the account’s class.",
  },
];
