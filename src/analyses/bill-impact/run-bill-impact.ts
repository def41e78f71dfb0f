import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import type { BillCase } from "../billing/bill-case";
import { priceBillCases } from "../billing/price-bill-cases";
import { servicesOf } from "../billing/services-of";
import { takeBillCases } from "../billing/take-bill-cases";
import type { BillImpactArgs } from "./bill-impact-args";
import type { BillImpactResult, ImpactSums, NotCompared } from "./bill-impact-result";
import { impactConventions } from "./conventions";
import type { ImpactPrice } from "./impact-price";
import { impactSentence } from "./impact-sentence";
import { CENT_STEPS, PERCENT_STEPS } from "./impact-steps";
import { openRates, type OpenedRates } from "./opened-rates";
import { priceImpact } from "./price-impact";
import {
  impactAccounts,
  impactChanges,
  impactReasons,
  impactServices,
  impactSteps,
  ledgerAccounts,
  typicalUse,
  worstAccounts,
} from "./queries";
import { takeImpact } from "./take-impact";
import { typicalBills } from "./typical-bills";
import { typicalCustomers } from "./typical-customer";

/** The bills of a period under existing and proposed rates, account by account. */
export async function runBillImpact(
  database: Database,
  args: BillImpactArgs,
  options: JobOptions = {},
): Promise<BillImpactResult> {
  const { from, to } = args;
  const rates = openRates(args);
  options.progress?.({ label: "Sorting bills into cases", done: 0, total: null });
  const cases = await takeBillCases(database, { schedule: rates.both, from, to }, options);
  options.progress?.({ label: "Making the bills under both sets of rates", done: 0, total: null });
  const prices = priceImpact(rates, cases);
  await takeImpact(database, { prices, months: rates.months }, options);
  options.progress?.({ label: "Counting accounts", done: 0, total: null });
  const found = await queried(database, { args, rates }, options);
  return resultOf(args, { rates, cases, prices }, found);
}

type Found = Awaited<ReturnType<typeof queried>>;

function resultOf(args: BillImpactArgs, priced: Priced, { uses, ...tables }: Found): BillImpactResult {
  const { rates, cases, prices } = priced;
  const sums = summed(tables.classes);
  const customers = typicalCustomers(cases);
  return {
    ...{ args, months: rates.months, sums, ...tables },
    bills: cases.reduce((sum, { count }) => sum + count, 0),
    typical: typicalBills({ rates, customers, uses, standardUses: args.standardUses, day: args.to }),
    notCompared: notCompared(prices, cases),
    headline: impactSentence(args, sums),
    checks: checksOf(priced, sums),
    conventions: impactConventions(args, rates),
  };
}

async function queried(
  database: Database,
  { args, rates }: { readonly args: BillImpactArgs; readonly rates: OpenedRates },
  { signal }: JobOptions,
) {
  const { from, to } = args;
  const asked = { from, to, services: servicesOf(rates.both).join(",") };
  const limits = { limit_share: args.limitShare, limit_cents: args.limitCents };
  const steps = { cents: CENT_STEPS.join(","), percent: PERCENT_STEPS.join(",") };
  const [ledger] = await runQuery(database, ledgerAccounts, asked, { signal });
  return {
    ledger: ledger ?? { charged_count: 0, taken_back_count: 0, not_billed_count: 0 },
    services: await runQuery(database, impactServices, {}, { signal }),
    classes: await runQuery(database, impactAccounts, limits, { signal }),
    changes: await runQuery(database, impactChanges, {}, { signal }),
    steps: await runQuery(database, impactSteps, steps, { signal }),
    mainReasons: await runQuery(database, impactReasons, {}, { signal }),
    worst: await runQuery(database, worstAccounts, { accounts: args.worst }, { signal }),
    uses: await runQuery(database, typicalUse, { months: rates.months }, { signal }),
  };
}

function summed(classes: BillImpactResult["classes"]): ImpactSums {
  const sum = (of: Exclude<keyof BillImpactResult["classes"][number], "customer_class">) =>
    classes.reduce((total, row) => total + row[of], 0);
  return {
    accounts: sum("account_count"),
    notComparedAccounts: sum("not_compared_count"),
    aboveShare: sum("above_share_count"),
    aboveCents: sum("above_cents_count"),
    aboveBoth: sum("above_both_count"),
    oldCents: sum("old_cents"),
    newCents: sum("new_cents"),
    reasons: {
      minimum: sum("minimum_cents"),
      fixed: sum("fixed_cents"),
      volume: sum("volume_cents"),
      units: sum("units_cents"),
      surcharge: sum("surcharge_cents"),
    },
  };
}

/** What cannot be compared, by why, the most first. */
function notCompared(prices: readonly ImpactPrice[], cases: readonly BillCase[]): readonly NotCompared[] {
  const counts = countsOf(cases);
  const found = new Map<string, NotCompared>();
  for (const { price, caseId, chargedCents } of prices) {
    if (price.kind === "priced") continue;
    const { sentence } = price;
    const bills = counts.get(caseId) ?? 0;
    const known = found.get(sentence) ?? { sentence, count: 0, chargedCents: 0 };
    found.set(sentence, {
      sentence,
      count: known.count + bills,
      chargedCents: known.chargedCents + bills * chargedCents,
    });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.sentence < b.sentence ? -1 : 1));
}

function countsOf(cases: readonly BillCase[]): ReadonlyMap<number, number> {
  return new Map(cases.map(({ id, count }) => [id, count]));
}

interface Priced {
  readonly rates: OpenedRates;
  readonly cases: readonly BillCase[];
  readonly prices: readonly ImpactPrice[];
}

/** The accounts' sums against the same bills made in bulk, as the proof of revenue makes them. */
function checksOf(priced: Priced, { oldCents, newCents }: ImpactSums): readonly AgingCheck[] {
  return [
    {
      name: "ImpactExisting",
      label: "Existing bills, account by account = the same bills as the proof of revenue makes them",
      leftCents: oldCents,
      rightCents: inBulk(priced.rates.existing, priced),
    },
    {
      name: "ImpactProposed",
      label: "Proposed bills, account by account = the same bills made in bulk",
      leftCents: newCents,
      rightCents: inBulk(priced.rates.proposed, priced),
    },
  ];
}

function inBulk(schedule: RateSchedule, { cases, prices }: Priced): number {
  const both = new Set(
    prices.flatMap(({ caseId, service, price }) => (price.kind === "priced" ? [`${caseId} ${service}`] : [])),
  );
  const charged = new Set(servicesOf(schedule));
  const own = cases.map((each) => ({ ...each, services: each.services.filter(({ service }) => charged.has(service)) }));
  let cents = 0;
  for (const { billCase, due } of priceBillCases(schedule, own))
    billCase.services.forEach(({ service }, place) => {
      const amount = due[place];
      if (amount === undefined || "reason" in amount || !both.has(`${billCase.id} ${service}`)) return;
      cents += Math.round(amount.cents) * billCase.count;
    });
  return cents;
}
