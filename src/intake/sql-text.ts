const NUL = "\u0000";

/**
 * A name of a table or column as SQL, whatever characters it holds. A NUL, which would end the statement, shows as `␀`.
 * @example identifier('Bill "A"') // '"Bill ""A"""'
 */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""').replaceAll(NUL, "\u2400")}"`;
}

/**
 * A text constant as SQL; the only way text from a file or a recipe enters a statement. A NUL, which would end the statement,
 * is put in by its number.
 * @example literal("O'Brien") // "'O''Brien'"
 */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes(NUL) ? `(${quoted.replaceAll(NUL, "' || chr(0) || '")})` : quoted;
}
