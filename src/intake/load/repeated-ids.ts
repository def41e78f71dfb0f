import { ledgerTable } from "../../ledger/tables";
import type { Database } from "../../ports/database";
import { textParts } from "../recipe/template";
import { identifier } from "../sql-text";
import { BASE_TABLE } from "./base-table";
import { type LedgerValue, ledgerValues } from "./base-sql";
import { valueFault } from "./fault-code";
import type { Feed } from "./feed-tables";
import { conditionsSql, fieldSql } from "./rule-sql";

/** Marks each record whose id stands on an earlier record, or in the ledger already: a document loaded twice counts twice. */
export async function markRepeatedIds(database: Database, feed: Feed): Promise<void> {
  const ids = ledgerValues(feed.recipe).filter(isId);
  for (const table of new Set(ids.map(({ rule }) => rule.table))) {
    const own = ids.filter(({ rule }) => rule.table === table);
    if (await mayRepeat(database, own, feed)) await database.execute(markSql(table, own, feed));
  }
}

function isId({ rule, column }: LedgerValue): boolean {
  return rule.oncePerId !== true && ledgerTable(rule.table).id === column.name;
}

/** An id with the record's line in it cannot repeat within the file; then only a ledger with rows needs the search. */
async function mayRepeat(database: Database, ids: readonly LedgerValue[], feed: Feed): Promise<boolean> {
  const table = ids[0]?.rule.table ?? "";
  const { rows: held } = await database.select(`SELECT 1 AS found FROM ${identifier(table)} LIMIT 1`, []);
  if (held.length > 0) return true;
  if (ids.length === 1 && ids.every(hasLine)) return false;
  if (await onlyRise(database, ids, feed)) return false;
  const [row] = (
    await database.select(`SELECT count(id) > count(DISTINCT hash(id)) AS repeated FROM (${idRows(ids, feed)})`, [])
  ).rows;
  return row?.[0] === true;
}

/** Ids that each stand above the one before (longer, or as long and later in order) need no hashes; a missing one counts as a fall. */
async function onlyRise(database: Database, ids: readonly LedgerValue[], { rules }: Feed): Promise<boolean> {
  const [one, ...others] = new Set(
    ids.map(({ rule, column }) => fieldSql(rule.columns[column.name] ?? "", column, rules)),
  );
  if (one === undefined || others.length > 0) return false;
  const rises = "coalesce(size > size_before OR (size = size_before AND id > id_before), false)";
  const sql = `SELECT count(*) FILTER (NOT ${rises}) <= 1 AS rising FROM (
  SELECT id, size, lag(id) OVER () AS id_before, lag(size) OVER () AS size_before
  FROM (SELECT id, strlen(id) AS size FROM (SELECT ${one} AS id FROM ${BASE_TABLE} WHERE problem IS NULL)))`;
  return (await database.select(sql, [])).rows[0]?.[0] === true;
}

function hasLine({ rule, column }: LedgerValue): boolean {
  const field = rule.columns[column.name] ?? "";
  return textParts(typeof field === "string" ? field : field.from).some(({ kind }) => kind === "line");
}

function idRows(ids: readonly LedgerValue[], { rules }: Feed): string {
  const selects = ids.map(({ number, rule, column }) => {
    const sql = fieldSql(rule.columns[column.name] ?? "", column, rules);
    return `SELECT record, ${number} AS number, ${sql} AS id FROM ${BASE_TABLE} WHERE problem IS NULL AND ${conditionsSql(rule.onlyWhere, rules)}`;
  });
  return selects.join(" UNION ALL ");
}

function markSql(table: string, ids: readonly LedgerValue[], feed: Feed): string {
  const id = identifier(ledgerTable(table).id ?? "");
  return `UPDATE ${BASE_TABLE} SET problem = repeated.code FROM (
  SELECT record, min(${valueFault(0, "repeated")} + 10 * number)::INTEGER AS code
  FROM (SELECT record, number, id, row_number() OVER (PARTITION BY id ORDER BY record, number) AS place FROM (${idRows(ids, feed)}))
  WHERE place > 1 OR id IN (SELECT ${id} FROM ${identifier(table)} WHERE ${id} IS NOT NULL)
  GROUP BY record
) AS repeated WHERE ${BASE_TABLE}.record = repeated.record;`;
}
