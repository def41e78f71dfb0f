import type { FifoScope } from "../../domain/credit-policy";
import type { Database, StatementOptions } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { column, defineQuery, runQuery } from "../../ports/query";
import accountKeys from "./account-keys.sql";
import clearPosition from "./clear-position.sql";
import credits from "./credits.sql";
import debits from "./debits.sql";
import fingerprintSql from "./fingerprint.sql";
import forget from "./forget.sql";
import links from "./links.sql";
import openItems from "./open-items.sql";
import account from "./prepare-account.sql";
import application from "./prepare-application.sql";
import credit from "./prepare-credit.sql";
import debit from "./prepare-debit.sql";
import disorder from "./prepare-disorder.sql";
import reversal from "./prepare-reversal.sql";
import scope from "./prepare-scope.sql";
import service from "./prepare-service.sql";
import readStateSql from "./read-state.sql";
import saveSettingSql from "./save-setting.sql";
import saveStateSql from "./save-state.sql";
import state from "./state.sql";

/** What the preparation depends on besides the ledger. */
export interface ReceivableSetting {
  /** Days from bill date to due date for a charge that has no due date. */
  readonly termsDays: number;
  readonly fifoScope: FifoScope;
}

const STATE_COLUMNS = { terms_days: column.integer, by_service: column.boolean, fingerprint: column.text };

/** The mark of the ledger as it stands. */
export const ledgerFingerprint = defineQuery({
  name: "receivables/fingerprint",
  sql: fingerprintSql,
  params: [],
  columns: { fingerprint: column.text },
});

/** The preparation that stands, if any. */
export const preparedState = defineQuery({
  name: "receivables/read-state",
  sql: readStateSql,
  params: [],
  columns: STATE_COLUMNS,
});

const saveSetting = defineQuery({
  name: "receivables/save-setting",
  sql: saveSettingSql,
  params: ["terms_days", "by_service"],
  columns: { terms_days: column.integer, by_service: column.boolean },
});

const saveState = defineQuery({
  name: "receivables/save-state",
  sql: saveStateSql,
  params: ["fingerprint"],
  columns: STATE_COLUMNS,
});

const TABLES = [account, service, credit, reversal, debit, disorder, scope, application];
const MACROS = [accountKeys, clearPosition, credits, debits, openItems, links];

/**
 * Prepares the receivables of the ledger once, so that every as-of date afterwards is a filter and a sum: integer account and
 * service keys, open documents in the order in which credits are applied to them, and their running sums. Does nothing when
 * the preparation that stands was made from the same ledger with the same settings.
 */
export async function prepareReceivables(
  database: Database,
  setting: ReceivableSetting,
  options: JobOptions = {},
): Promise<void> {
  await database.execute(state, statement(options));
  const fingerprint = await readFingerprint(database, options);
  if (await isPrepared(database, setting, fingerprint)) return;
  await database.execute(forget, statement(options));
  const asked = { terms_days: setting.termsDays, by_service: setting.fifoScope === "service" };
  await runQuery(database, saveSetting, asked, statement(options));
  const steps = [...TABLES, MACROS.join("\n")];
  for (const [done, sql] of steps.entries()) {
    options.progress?.({ label: "Preparing balances", done, total: steps.length });
    await database.execute(sql, statement(options));
  }
  await runQuery(database, saveState, { fingerprint }, statement(options));
}

/** Makes the next question prepare anew; call it after every load. */
export async function forgetReceivables(database: Database): Promise<void> {
  await database.execute(`${state}\n${forget}`);
}

async function readFingerprint(database: Database, options: JobOptions): Promise<string> {
  const [row] = await runQuery(database, ledgerFingerprint, {}, statement(options));
  return row?.fingerprint ?? "";
}

async function isPrepared(database: Database, setting: ReceivableSetting, fingerprint: string): Promise<boolean> {
  const [row] = await runQuery(database, preparedState, {});
  if (row === undefined) return false;
  const sameScope = row.by_service === (setting.fifoScope === "service");
  return sameScope && row.terms_days === setting.termsDays && row.fingerprint === fingerprint;
}

function statement(options: JobOptions): StatementOptions {
  return { signal: options.signal };
}
