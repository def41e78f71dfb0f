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
  return `read_csv(${literal(engineName)}, columns = {${[...own, ...cellColumns(width)].join(", ")}}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', max_line_size = 16777216, parallel = false)`;
}

/**
 * Rows of a delimited file as it stands, numbered from its first row that is not blank; short rows are filled up with
 * nulls, rows with too many fields are set aside in `reject_errors`.
 */
export function delimitedSource(engineName: string, delimiter: string, width: number): string {
  const read = `read_csv(${literal(engineName)}, columns = {${cellColumns(width).join(", ")}}, header = false, auto_detect = false, delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = '', null_padding = true, store_rejects = true, rejects_limit = 0)`;
  const cells = Array.from({ length: width }, (_, index) => `${cellSql(`c${index}`)} AS c${index}`);
  return `(SELECT (row_number() OVER ())::INTEGER AS record, ${cells.join(", ")} FROM ${read})`;
}

/** As `cellText` reads a cell; nearly all cells begin and end with a visible character, and no `="0071"` among them. */
function cellSql(cell: string): string {
  const ends = [" ", "\t", "\u00a0"].map((blank) => `ends_with(${cell}, ${literal(blank)})`).join(" OR ");
  const trimmed = `trim(${cell}, ${literal(BLANKS)})`;
  const guarded = `regexp_extract(${trimmed}, '^="([^"]*)"$', 1)`;
  const text = `CASE WHEN regexp_matches(${trimmed}, '^="[^"]*"$') THEN trim(${guarded}, ${literal(BLANKS)}) ELSE ${trimmed} END`;
  return `CASE WHEN ${cell} BETWEEN '!' AND '~' AND NOT (${ends} OR starts_with(${cell}, '=')) THEN ${cell} ELSE nullif(${text}, '') END`;
}

/** What JavaScript's trim takes away. */
const BLANKS =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

function cellColumns(width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`);
}
