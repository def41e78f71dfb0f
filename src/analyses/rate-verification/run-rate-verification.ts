import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { caseBills } from "../billing/queries";
import { type PricedCase, priceBillCases } from "../billing/price-bill-cases";
import { servicesOf } from "../billing/services-of";
import { takeBillCases } from "../billing/take-bill-cases";
import { chooseExplanations } from "./choose-explanations";
import { explainCases } from "./explain-cases";
import { hypothesesOf } from "./hypotheses";
import { judgeCase } from "./judge-charge";
import { type JudgedCases, openVariances } from "./priced-variances";
import { chargedApart } from "./queries";
import { chargeKey, readMisplaced } from "./read-misplaced";
import { readMissing } from "./read-missing";
import { readUnbilled } from "./read-unbilled";
import type { RateVerificationArgs } from "./rate-verification-args";
import type { ChargedApart, RateVariance, RateVerificationResult } from "./rate-verification-result";
import { verificationResult } from "./verification-result";

/** Makes every bill of a period again under a rate schedule and says where and why the charges differ. */
export async function runRateVerification(
  database: Database,
  args: RateVerificationArgs,
  options: JobOptions = {},
): Promise<RateVerificationResult> {
  options.progress?.({ label: "Sorting bills into cases", done: 0, total: null });
  const cases = await takeBillCases(database, args, options);
  options.progress?.({ label: "Making the bills again", done: 0, total: null });
  const priced = priceBillCases(args.schedule, cases);
  const from = { schedule: args.schedule, cases: new Map(cases.map((each) => [each.id, each])), args };
  const misplaced = await readMisplaced(database, options);
  const missing = await readMissing(database, from, options);
  const unbilled = await readUnbilled(database, from, options);
  const apart = await readApart(database, args, options);
  options.progress?.({ label: "Looking for what explains the differences", done: 0, total: null });
  const told = new Set(misplaced.map(({ variance }) => chargeKey(variance)));
  const explained = await explainBills(database, judgeCases(args, priced), { told, options });
  return verificationResult(args, { priced, explained, misplaced, missing, unbilled, apart });
}

/** The cases of which a service does not agree, with what explains the amounts. */
function judgeCases({ schedule }: RateVerificationArgs, all: readonly PricedCase[]): JudgedCases {
  const varied = all
    .map((each) => ({ each, judged: judgeCase(schedule, each) }))
    .filter(({ judged }) => judged.some(({ kind }) => kind !== "agrees"));
  const amounts = varied.filter(({ judged }) => judged.some(({ kind }) => kind === "amount")).map(({ each }) => each);
  const hypotheses = hypothesesOf(
    schedule,
    all.map(({ billCase }) => billCase),
  );
  return {
    priced: varied.map(({ each }) => each),
    judged: varied.map(({ judged }) => judged),
    explanations: explainCases(amounts, hypotheses),
  };
}

interface Explaining {
  /** Charges that are told elsewhere. */
  readonly told: ReadonlySet<string>;
  readonly options: JobOptions;
}

async function explainBills(
  database: Database,
  judged: JudgedCases,
  { told, options: { signal } }: Explaining,
): Promise<readonly RateVariance[]> {
  if (judged.priced.length === 0) return [];
  const ids = judged.priced.map(({ billCase }) => billCase.id).join(",");
  const bills = await runQuery(database, caseBills, { case_ids: ids }, { signal });
  return chooseExplanations(openVariances(judged, bills).filter(({ variance }) => !told.has(chargeKey(variance))));
}

async function readApart(
  database: Database,
  { schedule, from, to }: RateVerificationArgs,
  { signal }: JobOptions,
): Promise<readonly ChargedApart[]> {
  const asked = { from, to, services: servicesOf(schedule).join(",") };
  const rows = await runQuery(database, chargedApart, asked, { signal });
  return rows.map(({ service, kind, charge_count, charged_cents }) => ({
    service,
    kind,
    charges: charge_count,
    cents: charged_cents,
  }));
}
