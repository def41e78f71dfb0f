import type { RiskAnswer } from "../../../../domain/study/risk/ask-risk";

/** What a fund's path would have to be to hold with the wanted confidence, or why none does; empty where prices are entered. */
export function confidentWords(path: RiskAnswer["confident"][number] | undefined, confidence: number): string {
  if (path === undefined || path.kind === "entered-prices") return "";
  if (path.kind === "none")
    return path.why === "increase-cap"
      ? `The cap on increases keeps every path below ${shareOfFutures(confidence)} of futures.`
      : `No increase that was tried holds in ${shareOfFutures(confidence)} of futures; at most ${shareOfFutures(path.holds)} hold.`;
  return `With ${(path.addition * 100).toFixed(1)} points more each year, every test holds in ${shareOfFutures(path.holds)} of futures (asked: ${shareOfFutures(confidence)}).`;
}

/**
 * A share of futures as percent.
 * @example shareOfFutures(0.2345) // "23.4 %"
 */
export function shareOfFutures(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
