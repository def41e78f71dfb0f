/**
 * The hidden defined name that marks a sheet as the product's own. It stands for the sheet's cell A1, so it follows
 * when a user renames the sheet; its comment holds the stamp of the run that wrote the sheet.
 * @example ownerMark("aging/by-account") // "_Ratebook.aging.by_account"
 */
export function ownerMark(sheetKey: string): string {
  return `${OWNER_PREFIX}${sheetKey.replaceAll("/", ".").replace(/[^A-Za-z0-9.]/g, "_")}`;
}

/** What all marks begin with. */
export const OWNER_PREFIX = "_Ratebook.";
