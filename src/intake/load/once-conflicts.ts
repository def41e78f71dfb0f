import type { Finding } from "../../domain/finding";
import type { LedgerColumn } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Database } from "../../ports/database";
import type { TableRule } from "../recipe/recipe-schema";
import { BASE_TABLE } from "./base-table";
import type { Feed } from "./feed-tables";
import { conditionsSql, fieldSql } from "./rule-sql";

/** Rows that say different things of one account, of which only the first was kept: a finding for each column. */
export async function onceConflicts(database: Database, file: string, feed: Feed): Promise<readonly Finding[]> {
  const rules = feed.recipe.tables.filter(
    ({ table, oncePerId }) => oncePerId === true && ledgerTable(table).id !== null,
  );
  const findings: Finding[] = [];
  for (const rule of rules) findings.push(...(await conflictsOf(database, file, { rule, feed })));
  return findings;
}

interface Once {
  readonly rule: TableRule;
  readonly feed: Feed;
}

async function conflictsOf(database: Database, file: string, once: Once): Promise<readonly Finding[]> {
  const { id, name, columns } = ledgerTable(once.rule.table);
  const given = columns.filter((column) => column.name !== id && once.rule.columns[column.name] !== undefined);
  const idColumn = columns.find((column) => column.name === id);
  if (idColumn === undefined || given.length === 0) return [];
  const [row] = (await database.select(conflictSql(once, idColumn, given), [])).rows;
  return given.flatMap((column, index) => {
    const count = Number(row?.[index * 2] ?? 0);
    const words = `${count.toLocaleString("en-US")} ${name} stand with more than one ${column.name.replaceAll("_", " ")}`;
    const message = `${file}: ${words}; the first was kept. Export the list of ${name} for the one that holds.`;
    const sample = [String(row?.[index * 2 + 1] ?? "")];
    return count === 0 ? [] : [{ code: "differing-rows", severity: "info", message, count, amountCents: null, sample }];
  });
}

/** How many ids stand with different values of each column, and the first of them. */
function conflictSql({ rule, feed }: Once, id: LedgerColumn, given: readonly LedgerColumn[]): string {
  const sql = (column: LedgerColumn): string => fieldSql(rule.columns[column.name] ?? "", column, feed.rules);
  const differ = given.map((column, index) => `min(${sql(column)}) <> max(${sql(column)}) AS d${index}`);
  const counts = given.map((_, index) => `count(*) FILTER (d${index})::BIGINT, min(id) FILTER (d${index})`);
  return `SELECT ${counts.join(", ")}
FROM (SELECT ${sql(id)} AS id, ${differ.join(", ")} FROM ${BASE_TABLE} WHERE problem IS NULL AND ${conditionsSql(rule.onlyWhere, feed.rules)} GROUP BY 1)`;
}
