import type { AgedClock, AgedGroup, AgedItem, AgingResult, LateEntries } from "../analyses/aging/aging-result";
import type { DrillResult, OpenDocument } from "../analyses/aging/drill-cell";
import type { ReceivableTie } from "../analyses/tie/receivable-tie";
import { type Cents, dollarText } from "../domain/money";

/** What `ratebook aging` tells. */
export interface AgingTold {
  readonly result: AgingResult;
  readonly tie: ReceivableTie;
  /** The documents behind the cell that was asked for; null when none was. */
  readonly behind: DrillResult | null;
}

/** The aging as the JSON document of `ratebook aging --json`: dollars as text, the conventions named. */
export function agingJson({ result, tie, behind }: AgingTold): string {
  const names = result.buckets.map(({ bucket }) => bucket);
  const groupsOf = (groups: readonly AgedGroup[]) => groups.map((group) => groupJson(group, names));
  const document = {
    ...conventionsJson(result),
    buckets: result.buckets.map(bucketJson),
    unapplied_credits: dollarText(result.unappliedCreditsCents),
    total: dollarText(result.totalCents),
    control_total: dollarsOrNull(tie.controlCents),
    groups: groupsOf(result.groups),
    ...(result.items === null ? {} : { items: result.items.map(itemJson) }),
    by_source: groupsOf(result.bySource),
    by_hold: groupsOf(result.byHold),
    unapplied: result.unapplied.map(unappliedJson),
    credit_balances: creditBalancesJson(result),
    below_minimum: belowMinimumJson(result, names),
    clocks: clocksJson(result),
    tie: tieJson(tie),
    ...(behind === null ? {} : { behind: behindJson(behind) }),
    missing_due_dates: result.missingDueDates,
    checks: result.checks.map(checkJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function conventionsJson({ args }: AgingResult) {
  return {
    as_of: args.asOf,
    basis: args.basis,
    credits: args.credits,
    fifo_scope: args.fifoScope,
    known_on: args.knownOn,
    terms_days: args.termsDays,
    buckets_by: args.bucketsBy,
    min_balance: dollarText(args.minimumCents),
  };
}

function bucketJson({ bucket, fromDays, toDays, count, amountCents }: AgingResult["buckets"][number]) {
  return { bucket, from_days: fromDays, to_days: toDays, count, amount: dollarText(amountCents) };
}

function groupJson(group: AgedGroup, names: readonly string[]) {
  return {
    ...group.key,
    ...(group.accounts === undefined ? {} : { accounts: group.accounts }),
    buckets: Object.fromEntries(names.map((name, index) => [name, dollarText(group.buckets[index] ?? 0)])),
    unapplied_credits: dollarText(group.unapplied),
    total: dollarText(group.total),
  };
}

function itemJson({ id, accountId, service, dueDate, days, bucket, openCents }: AgedItem) {
  return { id, account_id: accountId, service, due_date: dueDate, days, bucket, open: dollarText(openCents) };
}

function unappliedJson({ kind, count, amountCents, oldestDate }: AgingResult["unapplied"][number]) {
  return { kind, count, amount: dollarText(amountCents), oldest_date: oldestDate };
}

function creditBalancesJson({ creditBalances }: AgingResult) {
  if (creditBalances === null) return null;
  const { accounts, totalCents } = creditBalances;
  const listed = accounts.map(({ key, total }) => ({
    account_id: key.account,
    class: key.class,
    total: dollarText(total),
  }));
  return { count: accounts.length, total: dollarText(totalCents), accounts: listed };
}

function belowMinimumJson({ belowMinimum }: AgingResult, names: readonly string[]) {
  if (belowMinimum === null) return null;
  const { minimumCents, accounts, group } = belowMinimum;
  const { buckets, unapplied_credits, total } = groupJson(group, names);
  return { minimum: dollarText(minimumCents), accounts, items: group.count, buckets, unapplied_credits, total };
}

/** Both clocks, also when they agree: then they are the aging itself. */
function clocksJson(result: AgingResult) {
  const { knownOn, late, views } = result.clocks;
  const books = clockJson(views?.books ?? result);
  const known = clockJson(views?.known ?? result);
  const difference = (views?.books.totalCents ?? 0) - (views?.known.totalCents ?? 0);
  return {
    known_on: knownOn,
    agree: late.length === 0,
    books,
    known,
    difference: dollarText(difference),
    late: late.map(lateJson),
  };
}

function clockJson({ buckets, unappliedCreditsCents, totalCents }: AgedClock) {
  return {
    buckets: Object.fromEntries(buckets.map(({ bucket, amountCents }) => [bucket, dollarText(amountCents)])),
    unapplied_credits: dollarText(unappliedCreditsCents),
    total: dollarText(totalCents),
  };
}

function lateJson({ kind, count, amountCents, sample }: LateEntries) {
  return { kind, count, amount: dollarText(amountCents), sample };
}

function tieJson({ bucketsCents, accountsCents, controlCents, glCents, bridge }: ReceivableTie) {
  const agrees = [bucketsCents, controlCents, glCents].every((cents) => cents === null || cents === accountsCents);
  return {
    agrees,
    buckets: dollarText(bucketsCents),
    accounts: dollarText(accountsCents),
    control: dollarsOrNull(controlCents),
    gl: dollarsOrNull(glCents),
    bridge: bridge.map(({ to, label, amountCents }) => ({ to, label, amount: dollarText(amountCents) })),
  };
}

function behindJson({ cell, count, totalCents, documents }: DrillResult) {
  const where = { ...cell.keys, ...(cell.bucket === null ? {} : { bucket: cell.bucket }) };
  return { where, count, total: dollarText(totalCents), documents: documents.map(documentJson) };
}

function documentJson(document: OpenDocument) {
  return {
    id: document.id,
    account_id: document.accountId,
    service: document.service,
    kind: document.kind,
    bill_id: document.billId,
    date: document.date,
    due_date: document.dueDate,
    days: document.days,
    bucket: document.bucket,
    amount: dollarText(document.amountCents),
    open: dollarText(document.openCents),
    applied: document.applied.map(({ id, kind, date, cents }) => ({ id, kind, date, amount: dollarText(cents) })),
  };
}

function checkJson({ name, label, leftCents, rightCents }: AgingResult["checks"][number]) {
  return { name, label, passes: leftCents === rightCents, difference: dollarText(leftCents - rightCents) };
}

function dollarsOrNull(cents: Cents | null): string | null {
  return cents === null ? null : dollarText(cents);
}
