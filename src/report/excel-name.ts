/** Why a text cannot name a sheet in Excel, or null when it can. */
export function sheetNameProblem(name: string): string | null {
  if (name.length < 1 || name.length > 31) return "must have 1 to 31 characters";
  if (/[[\]:*?/\\]/.test(name)) return "may not hold [ ] : * ? / \\";
  if (name.startsWith("'") || name.endsWith("'")) return "may not begin or end with a quote";
  return name.toLowerCase() === "history" ? "is reserved by Excel" : null;
}

/**
 * Why a text cannot name a table or a cell in Excel, or null when it can.
 * @example definedNameProblem("Q4") // "looks like a cell address"
 */
export function definedNameProblem(name: string): string | null {
  if (name.length < 1 || name.length > 255) return "must have 1 to 255 characters";
  if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name))
    return "may hold letters, digits, underscore and period only, a letter first";
  const isAddress = /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name) || /^[RrCc]$/.test(name);
  if (isAddress) return "looks like a cell address";
  return /^(true|false)$/i.test(name) ? "is a constant of Excel" : null;
}

/** Why a text cannot head a table column, or null when it can. */
export function columnNameProblem(name: string): string | null {
  if (name.length < 1 || name.length > 255) return "must have 1 to 255 characters";
  if (name !== name.trim()) return "may not begin or end with a space";
  return /[\n\r\t]/.test(name) ? "may not hold line ends or tabs" : null;
}
