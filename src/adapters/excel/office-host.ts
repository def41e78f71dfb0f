import type { ExcelSession } from "./excel-session";

/**
 * The Excel that the task pane runs in; to be called after `Office.onReady`. From ExcelApi 1.20 on a whole write is
 * one step for Undo; before that Excel makes a step of each request.
 */
export function officeHost(): ExcelSession {
  const isSetSupported = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return {
    isSetSupported,
    run: (batch) => (isSetSupported("1.20") ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch)),
  };
}
