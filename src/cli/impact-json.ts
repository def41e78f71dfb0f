import type { BillImpactResult } from "../analyses/bill-impact/bill-impact-result";
import { ratesText } from "../analyses/bill-impact/conventions";
import { stepLabels } from "../analyses/bill-impact/impact-steps";
import type { TypicalBill } from "../analyses/bill-impact/typical-bills";
import { maskedAccounts } from "../domain/masked-account";
import { type Cents, dollarText } from "../domain/money";
import { CHANGE_REASONS, type ChangeReason } from "../domain/rates/line-reason";
import { checkLineJson } from "./check-line-json";

/**
 * The bill impact as the JSON document of `ratebook impact --json`.
 * @param names account numbers as they are, or masked
 */
export function impactJson(result: BillImpactResult, names: "masked" | "named"): string {
  const document = {
    ...askedJson(result),
    ...sumsJson(result),
    by_class: result.classes.map(classJson),
    by_service_and_class: result.services.map(serviceJson),
    spread: result.changes.map(spreadJson),
    steps: stepsJson(result),
    main_reasons: result.mainReasons.map(({ customer_class, main_reason, account_count, change_cents }) => {
      return { class: customer_class, reason: main_reason, accounts: account_count, change: dollarText(change_cents) };
    }),
    typical_bills: result.typical.map(typicalJson),
    worst_accounts: worstJson(result, names),
    not_compared: result.notCompared.map(({ sentence, count, chargedCents }) => {
      return { because: sentence, services_of_bills: count, billed: dollarText(chargedCents) };
    }),
    checks: result.checks.map(checkLineJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function askedJson({ args, headline }: BillImpactResult) {
  return {
    from: args.from,
    to: args.to,
    existing_rates: ratesText(args.existing),
    proposed_rates: ratesText(args.proposed),
    usage_unit: args.existing.schedule.usageUnit,
    limit_share: args.limitShare,
    limit_dollars: dollarText(args.limitCents),
    headline,
  };
}

function sumsJson({ bills, sums, ledger }: BillImpactResult) {
  return {
    bills,
    accounts: sums.accounts,
    accounts_not_compared: sums.notComparedAccounts,
    accounts_not_billed: ledger.not_billed_count,
    accounts_taken_back: ledger.taken_back_count,
    ...changeJson(sums.oldCents, sums.newCents),
    above_share: sums.aboveShare,
    above_dollars: sums.aboveCents,
    above_both: sums.aboveBoth,
    reasons: reasonsJson(sums.reasons),
  };
}

function changeJson(oldCents: Cents, newCents: Cents) {
  return {
    existing: dollarText(oldCents),
    proposed: dollarText(newCents),
    change: dollarText(newCents - oldCents),
    change_share: oldCents === 0 ? null : (newCents - oldCents) / oldCents,
  };
}

function reasonsJson(reasons: Readonly<Record<ChangeReason, Cents>>) {
  return Object.fromEntries(CHANGE_REASONS.map((reason) => [reason, dollarText(reasons[reason])]));
}

function classJson(row: BillImpactResult["classes"][number]) {
  return {
    class: row.customer_class,
    accounts: row.account_count,
    accounts_not_compared: row.not_compared_count,
    accounts_partly_compared: row.partly_count,
    accounts_without_use: row.zero_use_count,
    bills: row.bill_count,
    account_months: row.month_count,
    ...changeJson(row.old_cents, row.new_cents),
    above_share: row.above_share_count,
    above_dollars: row.above_cents_count,
    above_both: row.above_both_count,
    reasons: Object.fromEntries(CHANGE_REASONS.map((reason) => [reason, dollarText(row[`${reason}_cents`])])),
  };
}

function serviceJson(row: BillImpactResult["services"][number]) {
  return {
    service: row.service,
    class: row.customer_class,
    bills: row.bill_count,
    not_compared: row.not_priced_count,
    billed_not_compared: dollarText(row.not_priced_cents),
    ...changeJson(row.old_cents, row.new_cents),
  };
}

const PLACES = [5, 10, 25, 50, 75, 90, 95] as const;

function spreadJson(row: BillImpactResult["changes"][number]) {
  const cents = PLACES.map((place) => [`p${place}`, dollarOrNull(row[`cents_${place}`])] as const);
  return {
    class: row.customer_class,
    part: row.part,
    tenth: row.decile,
    account_months: row.month_count,
    account_months_without_use: row.zero_count,
    account_months_without_existing_bill: row.no_base_count,
    dollars_a_month: Object.fromEntries(cents),
    share: Object.fromEntries(PLACES.map((place) => [`p${place}`, row[`share_${place}`]])),
  };
}

function dollarOrNull(cents: Cents | null): string | null {
  return cents === null ? null : dollarText(cents);
}

function stepsJson({ steps }: BillImpactResult) {
  return steps.map(({ customer_class, measure, step, month_count }) => {
    const labels = stepLabels(measure === "cents" ? "cents" : "percent");
    const change = labels[step] ?? "no existing bill";
    return {
      class: customer_class,
      measure: measure === "cents" ? "dollars a month" : "percent",
      change,
      account_months: month_count,
    };
  });
}

function typicalJson({ customerClass, level, monthlyUse, meter, zone, services, notPriced }: TypicalBill) {
  const sum = (of: "oldCents" | "newCents") => services.reduce((total, each) => total + each[of], 0);
  return {
    class: customerClass,
    level,
    monthly_use: monthlyUse,
    meter,
    zone,
    ...changeJson(sum("oldCents"), sum("newCents")),
    services: services.map(({ service, oldCents, newCents }) => ({ service, ...changeJson(oldCents, newCents) })),
    not_worked_out: notPriced,
  };
}

function worstJson({ worst }: BillImpactResult, names: "masked" | "named") {
  const numbers = [...new Set(worst.map(({ account_id }) => account_id))];
  const masked = maskedAccounts(numbers);
  const shown = new Map(numbers.map((id, at) => [id, masked[at] ?? ""]));
  return worst.map((row) => ({
    list: row.list === "cents" ? "by dollars" : "by percent",
    place: row.place,
    account: names === "named" ? row.account_id : shown.get(row.account_id),
    class: row.customer_class,
    monthly_use: row.monthly_use,
    ...changeJson(row.old_cents, row.new_cents),
    change_a_month: dollarText(row.change_cents),
    main_reason: row.main_reason,
  }));
}
