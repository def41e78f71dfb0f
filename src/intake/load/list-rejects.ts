import type { Database, SqlValue } from "../../ports/database";
import type { Reject } from "../load-result";
import type { Recipe } from "../recipe/recipe-schema";
import { REJECT_LIMIT } from "../canonical/reject-list";
import { csvField } from "../csv-record";
import { BASE_TABLE } from "./base-table";
import { rejectWords } from "./reject-words";

/** Where the rows of the base table came from. */
export interface RowSource {
  readonly recipe: Recipe;
  /** The table expression that the base table was made from. */
  readonly source: string;
  readonly width: number;
  readonly fromGrid: boolean;
  /** Put between the cells of a line that is shown; a blank where the file has none. */
  readonly delimiter: string;
}

const TEXT_LIMIT = 200;

/** The rejected records in order, at most `REJECT_LIMIT`; `line` is the record's number, to be turned into a line where they differ. */
export async function listRejects(database: Database, from: RowSource): Promise<readonly Reject[]> {
  const cells = Array.from({ length: from.width }, (_, position) => `s.c${position}`);
  const own = from.fromGrid ? ["s.fault", "s.odd_fields", "s.line_text"] : ["NULL", "NULL", "NULL"];
  const sql = `SELECT b.record, b.problem, ${[...own, ...cells].join(", ")}
FROM (SELECT record, problem FROM ${BASE_TABLE} WHERE problem > 0 ORDER BY record LIMIT ${REJECT_LIMIT}) AS b
JOIN ${from.source} AS s ON s.record = b.record ORDER BY b.record`;
  const { rows } = await database.select(sql, []);
  return rows.map((row) => rejectOf(row, from));
}

function rejectOf(row: readonly SqlValue[], { recipe, delimiter }: RowSource): Reject {
  const [record, problem, fault, oddFields, lineText, ...cells] = row;
  const texts = cells.map(textOrNull);
  const words = rejectWords(Number(problem), recipe, { fault: textOrNull(fault), oddFields: textOrNull(oddFields) });
  const text = textOrNull(lineText) ?? texts.map((cell) => csvField(cell, delimiter)).join(delimiter);
  return { line: Number(record), ...words, text: text.slice(0, TEXT_LIMIT), cells: texts };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
