/**
 * The name of a column among the control totals: snake case, with the dash of a range of days kept.
 * @example controlName("Over 90") // "over_90"
 * @example controlName("1-30") // "1-30"
 */
export function controlName(columnName: string): string {
  const name = columnName
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/#/g, " no ")
    .replace(/%/g, " percent ")
    .replace(/(\d)\s*\+/g, "$1 plus ")
    .replace(/(\d)\s*[-–—]\s*(?=\d)/g, "$1~")
    .replace(/[^a-z0-9~]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .replaceAll("~", "-");
  return name === "" ? "column" : name;
}
