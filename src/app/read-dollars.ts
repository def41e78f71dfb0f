import type { Cents } from "../domain/money";

const AMOUNT = /^(?<minus>-?)\$?(?<dollars>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<cents>\d{1,2}))?$/;

/**
 * An amount as a coordinator types it, in cents; null for what is no amount of dollars and whole cents.
 * @example readDollars("$412,345.6") // 41234560
 * @example readDollars("1,23") // null
 */
export function readDollars(text: string): Cents | null {
  const parts = AMOUNT.exec(text.trim())?.groups;
  if (parts === undefined) return null;
  const cents = Number(`${parts["dollars"] ?? ""}${(parts["cents"] ?? "").padEnd(2, "0")}`.replaceAll(",", ""));
  return parts["minus"] === "-" ? 0 - cents : cents;
}
