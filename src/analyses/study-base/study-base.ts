import { addDays, type IsoDate } from "../../domain/calendar";
import { editionOn } from "../../domain/rates/edition-on";
import type { Edition } from "../../domain/rates/editions";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { billableUnitsArgs } from "../billable-units/billable-units-args";
import { runBillableUnits } from "../billable-units/run-billable-units";
import { servicesOf } from "../billing/services-of";
import { takeBillCases } from "../billing/take-bill-cases";
import { DEFAULT_RULES } from "../receivables/receivable-rules";
import { takeSettlement } from "../receivables/settlement";
import { runRevenueProof } from "../revenue-proof/run-revenue-proof";
import { singleServices } from "../revenue-proof/single-services";
import { baseNotes } from "./base-notes";
import { ageDays, reachedAge } from "./collection-of-service";
import { billMonths, otherCharges, paymentLag, serviceCohorts } from "./queries";
import { type BaseFacts, serviceBase } from "./service-base";
import type { StudyBase, StudyBaseArgs } from "./study-base-result";
import { tallyRates } from "./tally-rates";

/** Before any ledger. */
const EVER: IsoDate = "0001-01-01";

/**
 * The arguments of the twelve months that end on a day.
 * @example studyBaseArgs({ schedule, to: "2026-10-31" }).from // "2025-11-01"
 */
export function studyBaseArgs(asked: Pick<StudyBaseArgs, "schedule" | "to"> & Partial<StudyBaseArgs>): StudyBaseArgs {
  const next = addDays(asked.to, 1);
  const from = `${String(Number(next.slice(0, 4)) - 1).padStart(4, "0")}${next.slice(4).replace("-02-29", "-02-28")}`;
  return { ...DEFAULT_RULES, from, ...asked };
}

/**
 * What the ledger gives a rate study: units of twelve months at the prices in force on the last day, line by line; collection,
 * growth and other revenue by service. Bills of no use and of vacant accounts count as they were billed.
 * @throws AppError `bad-usage` where the schedule has no rates on the last day
 */
export async function studyBase(database: Database, args: StudyBaseArgs, options: JobOptions = {}): Promise<StudyBase> {
  const { schedule, from, to } = args;
  const edition = editionOn(schedule, to);
  if (edition === null) throw noRates(to);
  const statement = { signal: options.signal };
  const services = servicesOf(schedule);
  const asked = { from, to, services: services.join(",") };
  const proof = await runRevenueProof(database, { ...args, asOf: to }, options);
  const cases = await takeBillCases(database, args, options);
  options.progress?.({ label: "Counting units at the rates in force", done: 0, total: null });
  const tallied = tallyRates(atOneEdition(schedule, edition), singleServices(schedule, cases));
  const [billed] = await runQuery(database, billMonths, asked, statement);
  const made = tallied.tallies.map(({ service, kind }) => `${service} ${kind}`);
  const other = await runQuery(database, otherCharges, { ...asked, made: [...new Set(made)].join(",") }, statement);
  const units = await runBillableUnits(database, billableUnitsArgs({ from, to }), options);
  const facts: BaseFacts = {
    ...{ args, edition, proof, other, tallies: tallied.tallies, months: billed?.months ?? 0, units: units.services },
    ...(await collectionFacts(database, args, options)),
  };
  const bases = services.map((service) => serviceBase(service, facts)).filter(({ rates }) => rates.length > 0);
  const notes = baseNotes(facts, { cases, reasons: tallied.reasons, services: bases });
  return { from, to, months: facts.months, effective: edition.effective, services: bases, notes };
}

function noRates(to: IsoDate): AppError {
  return new AppError("bad-usage", `The rate schedule has no rates on ${to}. Add the edition that is in force then.`);
}

/** The schedule as if one edition had always been in force: every bill is made at its prices. */
export function atOneEdition(schedule: RateSchedule, { charges, multipliers }: Edition): RateSchedule {
  return { ...schedule, editions: [{ effective: EVER, charges: [...charges], multipliers: [...multipliers] }] };
}

/** What became of bills by the greatest age that any have, and the days of payments of the period. */
async function collectionFacts(
  database: Database,
  args: StudyBaseArgs,
  options: JobOptions,
): Promise<Pick<BaseFacts, "age" | "cohorts" | "lag">> {
  const { schedule, from, to } = args;
  const services = servicesOf(schedule).join(",");
  const statement = { signal: options.signal };
  await takeSettlement(database, { ...args, asOf: to, knownOn: null }, options);
  const lag = await runQuery(database, paymentLag, { from, to, services }, statement);
  const ever = { from: EVER, to, services };
  const all = await runQuery(database, serviceCohorts, { ...ever, days: 0 }, statement);
  const first = all.map(({ month }) => month).toSorted()[0];
  const age = first === undefined ? null : reachedAge(first, to);
  if (age === null) return { age, cohorts: [], lag };
  const cohorts = await runQuery(database, serviceCohorts, { ...ever, days: ageDays(age) }, statement);
  return { age, cohorts, lag };
}
