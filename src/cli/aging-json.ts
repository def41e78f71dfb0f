import type { AgedGroup, AgedItem, AgingResult } from "../analyses/aging/aging-result";
import { type Cents, dollarText } from "../domain/money";
import type { TieOut } from "../intake/load-result";

/** The aging as the JSON document of `ratebook aging --json`: dollars as text, the conventions named. */
export function agingJson(result: AgingResult, tieOut: readonly TieOut[]): string {
  const control = controlTotal(tieOut);
  const names = result.buckets.map(({ bucket }) => bucket);
  const document = {
    ...conventionsJson(result),
    buckets: result.buckets.map(bucketJson),
    unapplied_credits: dollarText(result.unappliedCreditsCents),
    total: dollarText(result.totalCents),
    control_total: control === null ? null : dollarText(control),
    groups: result.groups.map((group) => groupJson(group, names)),
    ...(result.items === null ? {} : { items: result.items.map(itemJson) }),
    missing_due_dates: result.missingDueDates,
    checks: result.checks.map(checkJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

/** What the billing system printed as its receivables; null when it printed nothing. */
export function controlTotal(tieOut: readonly TieOut[]): Cents | null {
  return tieOut.find(({ table, measure }) => table === "receivables" && measure === "balance")?.source ?? null;
}

function conventionsJson({ args }: AgingResult) {
  return {
    as_of: args.asOf,
    basis: args.basis,
    credits: args.credits,
    fifo_scope: args.fifoScope,
    known_on: args.knownOn,
    terms_days: args.termsDays,
  };
}

function bucketJson({ bucket, fromDays, toDays, count, amountCents }: AgingResult["buckets"][number]) {
  return { bucket, from_days: fromDays, to_days: toDays, count, amount: dollarText(amountCents) };
}

function groupJson(group: AgedGroup, names: readonly string[]) {
  return {
    ...group.key,
    buckets: Object.fromEntries(names.map((name, index) => [name, dollarText(group.buckets[index] ?? 0)])),
    unapplied_credits: dollarText(group.unapplied),
    total: dollarText(group.total),
  };
}

function itemJson({ id, accountId, service, dueDate, days, bucket, openCents }: AgedItem) {
  return { id, account_id: accountId, service, due_date: dueDate, days, bucket, open: dollarText(openCents) };
}

function checkJson({ name, label, leftCents, rightCents }: AgingResult["checks"][number]) {
  return { name, label, passes: leftCents === rightCents, difference: dollarText(leftCents - rightCents) };
}
