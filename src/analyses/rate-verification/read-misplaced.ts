import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { misplacedCharges } from "./queries";
import type { RatePattern } from "./rate-pattern";
import type { RateVariance } from "./rate-verification-result";

/** Days after a service's end within which a charge that names no period is its last one. */
export const LAST_CHARGE_DAYS = 31;

type Problem = Extract<RatePattern, "billed-twice" | "after-close" | "without-service">;

const WORDS: Readonly<Record<Problem, string>> = {
  "billed-twice": "an earlier bill charges the same period",
  "after-close": "the service had ended before the period began",
  "without-service": "the account does not have the service on file",
};

/** A charge that should not be there, and the case of its bill. */
export interface MisplacedCharge {
  readonly caseId: number;
  readonly variance: RateVariance;
}

/** Reads the charges that should not be there; nothing of them is due. */
export async function readMisplaced(database: Database, { signal }: JobOptions): Promise<readonly MisplacedCharge[]> {
  const rows = await runQuery(database, misplacedCharges, { grace_days: LAST_CHARGE_DAYS }, { signal });
  return rows.map((row) => ({ caseId: row.case_id, variance: varianceOf(row) }));
}

function varianceOf(row: Row<typeof misplacedCharges>): RateVariance {
  const pattern = problemOf(row.problem);
  return {
    pattern,
    accountId: row.account_id,
    billId: row.bill_key,
    date: row.bill_date,
    service: row.service,
    chargedCents: row.charged_cents,
    dueCents: 0,
    differenceCents: row.charged_cents,
    detail: WORDS[pattern],
    also: [],
  };
}

function problemOf(text: string): Problem {
  return text === "billed-twice" || text === "after-close" ? text : "without-service";
}

/** Tells a service of a bill from all others. */
export function chargeKey({
  accountId,
  billId,
  service,
}: Pick<RateVariance, "accountId" | "billId" | "service">): string {
  return [accountId, billId, service].join("\n");
}
