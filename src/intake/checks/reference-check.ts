import { LEDGER_TABLES, ledgerTable } from "../../ledger/tables";
import { identifier } from "../sql-text";
import { checkQuery, type LedgerCheck } from "./check-query";

/** A check for each column that must be found in another table: payments of no account, charges of no account … */
export const REFERENCE_CHECKS: readonly (LedgerCheck & { readonly needs: string })[] = LEDGER_TABLES.flatMap((table) =>
  table.columns.flatMap(({ name, refersTo }) => {
    const targetId = refersTo === undefined ? null : ledgerTable(refersTo).id;
    if (refersTo === undefined || targetId === null) return [];
    const money = table.columns.some((column) => column.name === "amount") ? "amount_cents" : "NULL::BIGINT";
    return [
      {
        query: checkQuery(`${table.name}.${name}`, referenceSql(table.name, name, { refersTo, targetId, money })),
        table: table.name,
        code: `unknown-${targetId.replace(/_id$/, "")}`,
        severity: "error" as const,
        noun: ["row", "rows"] as const,
        what: `whose ${name.replaceAll("_", " ")} is not in ${refersTo}.csv. Loaded and counted all the same; export ${refersTo} again, or correct the id.`,
        needs: refersTo,
      },
    ];
  }),
);

interface Reference {
  readonly refersTo: string;
  readonly targetId: string;
  readonly money: string;
}

function referenceSql(table: string, name: string, { refersTo, targetId, money }: Reference): string {
  const column = identifier(name);
  return `-- Question: which rows of ${table} name a ${name} that ${refersTo} does not hold? Units: cents. Parameters: none.
SELECT NULL::VARCHAR AS pattern, ${money} AS amount_cents, source_file, source_record, ${column} AS subject
FROM ${identifier(table)}
WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${identifier(targetId)} FROM ${identifier(refersTo)})
ORDER BY source_file, source_record`;
}
