/**
 * How many checks pass, as a cell says it.
 * @example checksText([{ passes: true }, { passes: false }]) // "1 of 2"
 */
export function checksText(checks: readonly { readonly passes: boolean }[]): string {
  return `${checks.filter(({ passes }) => passes).length} of ${checks.length}`;
}
