import type { ProgressStep } from "../ports/progress";
import type { WriteReceipt } from "../ports/workbook";
import type { Notice } from "./notice";

/** How far an answer is on its way into the workbook or into a file. */
export type Delivery =
  | { readonly state: "none" }
  | { readonly state: "busy"; readonly what: "writing" | "saving"; readonly progress: ProgressStep }
  /** Sheets of this report exist already; she decides whether they are replaced. */
  | { readonly state: "exists"; readonly reason: string }
  | { readonly state: "written"; readonly receipt: WriteReceipt }
  | { readonly state: "saved"; readonly fileName: string }
  | { readonly state: "stopped"; readonly notice: Notice };

/** Nothing written or saved yet. */
export const NOT_DELIVERED: Delivery = { state: "none" };

/** A delivery that has just begun. */
export function startDelivery(what: "writing" | "saving"): Delivery {
  const label = what === "writing" ? "Writing to the workbook" : "Making the file";
  return { state: "busy", what, progress: { label, done: 0, total: null } };
}

/** A delivery that ended without a result. Only one that is under way can stop. */
export function stopDelivery(delivery: Delivery, notice: Notice): Delivery {
  return delivery.state === "busy" ? { state: "stopped", notice } : delivery;
}
