import type { DrillCell, DrillResult } from "../analyses/aging/drill-cell";
import type { ProgressStep } from "../ports/progress";
import { type Delivery, NOT_DELIVERED, startDelivery, stopDelivery } from "./delivery";
import type { Notice } from "./notice";

/** A cell of the answer that she looks behind. */
export interface DrilledCell {
  readonly cell: DrillCell;
  /** What the cell is: "water, Past due". */
  readonly title: string;
  /** The cell as printed: "$1,234.50". */
  readonly amount: string;
}

/** The documents behind a cell, and what is being done with them. */
export interface Drill {
  readonly of: DrilledCell;
  /** Null until they are found. */
  readonly found: DrillResult | null;
  /** Finding them, writing them to a sheet, or neither. */
  readonly work: Delivery;
}

/** How many documents are shown at first, and how many more each time she asks. */
export const DRILL_STEP = 100;

/** What can happen to the documents behind a cell. */
export type DrillEvent =
  /** Looking behind a cell begins, or more of its documents are asked for. */
  | { readonly kind: "started"; readonly of: DrilledCell }
  | { readonly kind: "found"; readonly found: DrillResult }
  | { readonly kind: "work-changed"; readonly work: Delivery }
  | { readonly kind: "closed" };

/** The drill after an event; null when none is open. What was found stays in sight while more is looked up. */
export function afterDrillEvent(drill: Drill | null, event: DrillEvent): Drill | null {
  if (event.kind === "started") {
    const found = drill?.of === event.of ? drill.found : null;
    return { of: event.of, found, work: startDelivery("finding") };
  }
  if (drill === null || event.kind === "closed") return null;
  return event.kind === "found"
    ? { ...drill, found: event.found, work: NOT_DELIVERED }
    : { ...drill, work: event.work };
}

/** Whether documents are being found or written. */
export function isDrilling(drill: Drill | null): boolean {
  return drill?.work.state === "busy";
}

/** The drill with its work so far on. */
export function progressDrill(drill: Drill, progress: ProgressStep): Drill {
  return drill.work.state === "busy" ? { ...drill, work: { ...drill.work, progress } } : drill;
}

/** The drill after its work ended without a result; the reason stays with it. */
export function stopDrill(drill: Drill, notice: Notice): Drill {
  return { ...drill, work: stopDelivery(drill.work, notice) };
}
