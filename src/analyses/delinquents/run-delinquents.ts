import { agingBucketIndex, agingBuckets, DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import { DELINQUENT_PATTERNS, type DelinquentPattern, delinquentPatterns } from "../../domain/delinquent-pattern";
import { maskedAccounts } from "../../domain/masked-account";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { agingArgs } from "../aging/aging-args";
import type { AgingCheck } from "../aging/aging-result";
import { selectCells } from "../aging/select-cells";
import { takePosition } from "../receivables/position";
import { takeSettlement } from "../receivables/settlement";
import { delinquentsConventions } from "./conventions";
import type { DelinquentsArgs } from "./delinquents-args";
import type { DelinquentAccount, DelinquentStanding, DelinquentsResult, PatternSummary } from "./delinquents-result";
import { patternOverlap } from "./pattern-overlap";
import { delinquentAccounts, delinquentStanding } from "./queries";

type AccountRow = Row<typeof delinquentAccounts>;

/** The accounts with an amount past due at the close of a day, by what they have in common. */
export async function runDelinquents(
  database: Database,
  args: DelinquentsArgs,
  options: JobOptions = {},
): Promise<DelinquentsResult> {
  const { rows, standing } = await readAccounts(database, args, options);
  const accounts = toAccounts(rows, args);
  const agedCents = await agedPastDue(database, args, options);
  return {
    args,
    accounts,
    patterns: DELINQUENT_PATTERNS.map((pattern) => summaryOf(pattern, accounts, args)),
    overlap: patternOverlap(accounts),
    standing,
    checks: [accountsCheck(accounts, standing), agingCheck(standing, agedCents)],
    conventions: delinquentsConventions(args),
  };
}

async function readAccounts(database: Database, args: DelinquentsArgs, options: JobOptions) {
  const position = { ...args, knownOn: null };
  const statement = { signal: options.signal };
  const day = { as_of: args.asOf, credits: args.credits };
  await takeSettlement(database, position, options);
  await takePosition(database, position, options);
  options.progress?.({ label: "Looking for delinquent accounts", done: 0, total: null });
  const asked = { ...day, with_names: args.names === "named" };
  const rows = await runQuery(database, delinquentAccounts, asked, statement);
  const [standing] = await runQuery(database, delinquentStanding, day, statement);
  return { rows, standing: toStanding(standing) };
}

function toAccounts(rows: readonly AccountRow[], args: DelinquentsArgs): readonly DelinquentAccount[] {
  const ids = rows.map(({ account_id }) => account_id);
  const shown = args.names === "masked" ? maskedAccounts(ids) : ids;
  const buckets = agingBuckets(DEFAULT_AGING_EDGES);
  return rows.map((row, index) => ({
    account: shown[index] ?? "",
    customerName: row.customer_name,
    serviceAddress: row.service_address,
    customerClass: row.customer_class,
    services: row.services.split(", "),
    pastDueCents: row.past_due_cents,
    totalCents: row.total_cents,
    oldestDays: row.oldest_days,
    oldestBucket: buckets[agingBucketIndex(row.oldest_days, DEFAULT_AGING_EDGES)]?.bucket ?? "",
    lastPayment: lastPayment(row),
    bills: row.bill_count,
    lateBills: row.late_count,
    patterns: delinquentPatterns(factsOf(row), args),
    holds: row.holds === null ? [] : row.holds.split(", "),
  }));
}

function lastPayment({ last_payment_date, last_payment_cents }: AccountRow): DelinquentAccount["lastPayment"] {
  if (last_payment_date === null || last_payment_cents === null) return null;
  return { date: last_payment_date, cents: last_payment_cents };
}

function factsOf(row: AccountRow) {
  return {
    pastDueCents: row.past_due_cents,
    lateBills: row.late_count,
    lateInYear: row.year_late_count,
    unpaidInYear: row.year_unpaid_count,
    unpaidLate: row.unpaid_late_count,
    isTenant: row.is_tenant,
    isFinal: row.is_final,
  };
}

function summaryOf(
  pattern: DelinquentPattern,
  accounts: readonly DelinquentAccount[],
  { top }: DelinquentsArgs,
): PatternSummary {
  const own = accounts.filter(({ patterns }) => patterns.includes(pattern));
  const all = pastDueOf(accounts);
  const pastDueCents = pastDueOf(own);
  const share = all === 0 ? null : pastDueCents / all;
  return { pattern, accounts: own.length, pastDueCents, share, listed: own.slice(0, top) };
}

function pastDueOf(accounts: readonly DelinquentAccount[]): number {
  return accounts.reduce((sum, { pastDueCents }) => sum + pastDueCents, 0);
}

function toStanding(row: Row<typeof delinquentStanding> | undefined): DelinquentStanding {
  const pastDueCents = row?.past_due_cents ?? 0;
  const pastDueCreditCents = row?.past_due_credit_cents ?? 0;
  const notDueCents = row?.not_due_cents ?? 0;
  const unappliedCents = row?.unapplied_cents ?? 0;
  const totalCents = pastDueCents + pastDueCreditCents + notDueCents + unappliedCents;
  return { pastDueCents, pastDueCreditCents, notDueCents, unappliedCents, totalCents };
}

/** Past due as the aging's buckets have it. */
async function agedPastDue(database: Database, args: DelinquentsArgs, options: JobOptions): Promise<number> {
  const cells = await selectCells(database, agingArgs(args), { keys: ["service"], options });
  return cells.reduce((sum, { bucket, open_cents }) => sum + (bucket > 0 ? open_cents : 0), 0);
}

function accountsCheck(accounts: readonly DelinquentAccount[], { pastDueCents }: DelinquentStanding): AgingCheck {
  return {
    name: "DelinquentAccounts",
    label: "Delinquent accounts add up to what accounts owe past due",
    leftCents: pastDueOf(accounts),
    rightCents: pastDueCents,
  };
}

function agingCheck({ pastDueCents, pastDueCreditCents }: DelinquentStanding, agedCents: number): AgingCheck {
  return {
    name: "DelinquentAging",
    label: "Delinquent accounts, and accounts with a credit past due, equal the past-due buckets of the aging",
    leftCents: pastDueCents + pastDueCreditCents,
    rightCents: agedCents,
  };
}
