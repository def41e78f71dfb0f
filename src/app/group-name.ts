import type { AgingKey } from "../analyses/aging/aging-args";
import { serviceInWords } from "../domain/service-in-words";

/**
 * A group of an aging as it is said; `none` and `unknown` are the analysis's words for what the ledger does not say.
 * @example groupName("service", "solid_waste") // "solid waste"
 */
export function groupName(key: AgingKey, value: string | undefined): string {
  if (value === "none") return key === "hold" ? "not on hold" : serviceInWords(value);
  if (value === undefined || value === "unknown") return "not stated";
  return serviceInWords(value);
}
