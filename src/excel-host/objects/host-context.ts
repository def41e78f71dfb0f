import type { WorkbookModel } from "../model/workbook-model";
import type { RemoteObject } from "../wire/remote-object";

/** What every object of the host works on: the workbook, and the list of objects the client holds on to. */
export interface HostContext {
  readonly workbook: WorkbookModel;
  /** Keeps an object for later requests. @returns its reference id */
  readonly remember: (object: RemoteObject) => string;
}
