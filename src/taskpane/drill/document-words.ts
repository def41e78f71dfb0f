import type { AgingArgs } from "../../analyses/aging/aging-args";
import type { OpenDocument } from "../../analyses/aging/drill-cell";
import { dateInWords } from "../../app/date-in-words";
import { plural } from "../check-summary";

/**
 * What a document is, in a line.
 * @example documentWords({ kind: "charge", id: "C1", billId: "B7", service: "solid_waste" }) // "charge C1, solid waste, bill B7"
 */
export function documentWords({
  kind,
  id,
  service,
  billId,
}: Pick<OpenDocument, "kind" | "id" | "service" | "billId">): string {
  const services = service === "none" ? [] : [service.replaceAll("_", " ")];
  const bills = billId === null ? [] : [`bill ${billId}`];
  return [`${kind} ${id}`, ...services, ...bills].join(", ");
}

/**
 * How old a document is, by what its aging counts from; a credit is never late.
 * @example ageWords({ date: "2026-08-31", dueDate: "2026-09-15", days: 46, openCents: 4000 }, "due") // "due September 15, 2026, 46 days late"
 */
export function ageWords(
  { date, dueDate, days, openCents }: Pick<OpenDocument, "date" | "dueDate" | "days" | "openCents">,
  basis: AgingArgs["basis"],
): string {
  if (openCents < 0) return `dated ${dateInWords(date)}`;
  if (basis === "bill") return `billed ${dateInWords(date)}, ${plural(days, "day")} ago`;
  return `due ${dateInWords(dueDate)}, ${days > 0 ? `${plural(days, "day")} late` : "not late"}`;
}
