import { accountsOf } from "../account-parts";
import type { TableReading } from "../table-reading";
import { bucketQuestions, bucketRules } from "./aging-by-bucket";
import type { KindRule, Projection, Trait } from "./kind-rule";

/** What only a report with a line for each bill or charge has. */
const OF_SINGLE_CHARGES: readonly Trait[] = ["bill number", "service", "due date", "bill date", "charge number"];

/** A line for each account, with its balance by age. */
export const AGING_SUMMARY: KindRule = {
  kind: "ar_aging_summary",
  title: /^(?!.*trial balance).*\b(aging|aged|ageing|delinquen\w*|past due)\b/,
  needs: [["any account"], ["aging buckets"]],
  speaksFor: ["balance", "total", "customer name", "service address"],
  speaksAgainst: [...OF_SINGLE_CHARGES, "two lines a record"],
  project,
};

/** The same as the general ledger sees it, often on two lines for each account (Caselle, CMI). */
export const AGED_TRIAL_BALANCE: KindRule = {
  ...AGING_SUMMARY,
  kind: "aged_trial_balance",
  title: /\btrial balance\b/,
  speaksFor: ["two lines a record", "balance", "total"],
  speaksAgainst: OF_SINGLE_CHARGES,
};

function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  return {
    tables: [...accounts.tables, ...bucketRules(reading, {})],
    codes: accounts.codes,
    questions: bucketQuestions(reading),
  };
}
