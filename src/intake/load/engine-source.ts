import { literal } from "../sql-text";

/** Rows of a grid that was written as CSV for the engine: its own columns stand before the cells. */
export function gridSource(engineName: string, width: number): string {
  const own = [
    "'record': 'INTEGER'",
    "'fault': 'VARCHAR'",
    "'not_data': 'VARCHAR'",
    "'odd_fields': 'VARCHAR'",
    "'line_text': 'VARCHAR'",
  ];
  return `read_csv(${literal(engineName)}, columns = {${[...own, ...cellColumns(width)].join(", ")}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 16777216, parallel = false)`;
}

/**
 * Rows of a delimited file as it stands, numbered from its first row that is not blank; short rows are filled up with
 * nulls, rows with too many fields are set aside in `reject_errors`.
 */
export function delimitedSource(engineName: string, delimiter: string, width: number): string {
  const read = `read_csv(${literal(engineName)}, columns = {${cellColumns(width).join(", ")}}, header = false, auto_detect = false, delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = '', null_padding = true, store_rejects = true, rejects_limit = 0)`;
  const cells = Array.from({ length: width }, (_, index) => `nullif(trim(c${index}), '') AS c${index}`);
  return `(SELECT (row_number() OVER ())::INTEGER AS record, ${cells.join(", ")} FROM ${read})`;
}

function cellColumns(width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`);
}
