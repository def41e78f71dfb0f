import { LEDGER_TABLES } from "../ledger/tables";
import { sqlName } from "../ledger/table";
import type { Database } from "../ports/database";
import { column, defineQuery, runQuery } from "../ports/query";
import controlTotals from "./control-totals.sql";
import type { TieOut } from "./load-result";
import { identifier } from "./sql-text";

/** The totals that the exporting system printed; a measure given twice is summed. */
export const CONTROL_TOTALS = defineQuery({
  name: "control totals",
  sql: controlTotals,
  params: [],
  columns: { table: column.text, measure: column.text, value_cents: column.integer },
});

/** What is owed by the books: all charges and adjustments less all payments. */
const BALANCE = `SELECT (coalesce((SELECT sum(amount_cents) FROM charges), 0) + coalesce((SELECT sum(amount_cents) FROM adjustments), 0)
  - coalesce((SELECT sum(amount_cents) FROM payments), 0))::BIGINT AS value`;

/**
 * Compares the ledger with the control totals, as far as the ledger can say them: `rows` and money columns of a table,
 * and the `balance` of `receivables`. Other measures belong to the analysis that computes them.
 */
export async function tieOut(database: Database): Promise<readonly TieOut[]> {
  const controls = await runQuery(database, CONTROL_TOTALS, {});
  const compared: TieOut[] = [];
  for (const { table, measure, value_cents } of controls) {
    const sql = measureSql(table, measure);
    if (sql === null) continue;
    const unit = measure === "rows" ? "count" : "cents";
    const source = unit === "count" ? Math.round(value_cents / 100) : value_cents;
    const [row] = (await database.select(sql, [])).rows;
    const ledger = Number(row?.[0] ?? 0);
    compared.push({ table, measure, source, ledger, difference: ledger - source, unit });
  }
  return compared;
}

function measureSql(table: string, measure: string): string | null {
  if (table === "receivables") return measure === "balance" ? BALANCE : null;
  const definition = LEDGER_TABLES.find((each) => each.name === table);
  if (definition === undefined) return null;
  if (measure === "rows") return `SELECT count(*)::BIGINT AS value FROM ${identifier(table)}`;
  const money = definition.columns.find((each) => each.name === measure && each.type === "money");
  if (money === undefined) return null;
  return `SELECT coalesce(sum(${identifier(sqlName(money))}), 0)::BIGINT AS value FROM ${identifier(table)}`;
}
