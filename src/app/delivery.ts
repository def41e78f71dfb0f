import type { ProgressStep } from "../ports/progress";
import type { WriteReceipt } from "../ports/workbook";
import type { Notice } from "./notice";

/** What is done with an answer, or with the documents behind one of its cells. */
export type DeliveryJob = "writing" | "saving" | "finding";

/** How far an answer is on its way into the workbook or into a file. */
export type Delivery =
  | { readonly state: "none" }
  | { readonly state: "busy"; readonly what: DeliveryJob; readonly progress: ProgressStep }
  /** Sheets of this report exist already; she decides whether they are replaced. */
  | { readonly state: "exists"; readonly reason: string }
  | { readonly state: "written"; readonly receipt: WriteReceipt }
  | { readonly state: "saved"; readonly fileName: string }
  | { readonly state: "stopped"; readonly notice: Notice };

/** Nothing written or saved yet. */
export const NOT_DELIVERED: Delivery = { state: "none" };

/** A delivery that has just begun. */
export function startDelivery(what: DeliveryJob): Delivery {
  return { state: "busy", what, progress: { label: LABELS[what], done: 0, total: null } };
}

const LABELS: Readonly<Record<DeliveryJob, string>> = {
  writing: "Writing to the workbook",
  saving: "Making the file",
  finding: "Finding the documents",
};

/** A delivery that ended without a result. Only one that is under way can stop. */
export function stopDelivery(delivery: Delivery, notice: Notice): Delivery {
  return delivery.state === "busy" ? { state: "stopped", notice } : delivery;
}
