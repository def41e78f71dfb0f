/**
 * A use as it is read: thousands separated, as many decimals as it has, two at most.
 * @example useText(12345.678) // "12,345.68"
 */
export function useText(use: number): string {
  return use.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/**
 * A share as it is read; a dash where there is none.
 * @example shareText(0.1234) // "12.3 %"
 */
export function shareText(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(1)} %`;
}
