// Line comment, block comment, text with backslashes, text, name, dollar-quoted text, parameter, word, any other character.
const PIECE =
  /--[^\n]*|\/\*[\s\S]*?\*\/|e'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]\w*)?\$[\s\S]*?\$\1\$|\$\d+|\w+|[\s\S]/gi;

/**
 * Cuts SQL into pieces so that semicolons and parameters can be told from those inside text, names and comments.
 * Joined again, the pieces are the SQL.
 * @example sqlPieces("SELECT $1;") // ["SELECT", " ", "$1", ";"]
 */
export function sqlPieces(sql: string): readonly string[] {
  return sql.match(PIECE) ?? [];
}
