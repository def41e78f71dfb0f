/**
 * A name of a table or column as SQL, whatever characters it holds.
 * @example identifier('Bill "A"') // '"Bill ""A"""'
 */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A text constant as SQL; the only way text from a file or a recipe enters a statement.
 * @example literal("O'Brien") // "'O''Brien'"
 */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
