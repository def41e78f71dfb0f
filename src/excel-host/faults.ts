import { HostError } from "./model/host-error";
import type { BatchAction } from "./wire/batch";

/** What can go wrong in a real Excel, switched on by a test. */
export interface HostFaults {
  /** The user is typing in a cell. */
  isEditingCell?: boolean;
  /** Milliseconds a request takes. */
  delay?: number;
  /** Fails the first action with this name, in the middle of its batch. */
  failingAction?: string;
  /** Something a co-author does after so many requests. */
  coAuthor?: { readonly afterRequests: number; readonly act: () => void };
}

/** Excel on the web takes and gives at most so many bytes at once. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** @throws HostError InvalidOperationInCellEditMode while the user is typing */
export function assertNotEditing(faults: HostFaults): void {
  if (faults.isEditingCell !== true) return;
  const message =
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
  throw new HostError("InvalidOperationInCellEditMode", message);
}

/** @throws HostError GeneralException at the action that is to fail */
export function assertNotFailing(faults: HostFaults, action: BatchAction): void {
  if (faults.failingAction === undefined || faults.failingAction !== action.Name) return;
  throw new HostError("GeneralException", "There was an internal error while processing the request.");
}
