import type { Delivery } from "../app/delivery";
import { assertNever } from "../domain/assert-never";

/** What a screen reader is told of a delivery; the words change with its stages, not with every number. */
export function deliveryWords(delivery: Delivery): string {
  switch (delivery.state) {
    case "none":
      return "";
    case "busy":
      return delivery.progress.label;
    case "exists":
      return delivery.reason;
    case "written":
      return "Written to the workbook.";
    case "saved":
      return "Copy saved.";
    case "stopped":
      return delivery.notice.text;
    default:
      return assertNever(delivery);
  }
}
