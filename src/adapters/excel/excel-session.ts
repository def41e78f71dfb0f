/** The part of Office.js this adapter works with; in tests the same client runs over the Node bridge. */
export interface ExcelSession {
  /** `Excel.run`: one connection to the workbook, as one undo step where Excel knows how. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Whether this Excel knows a version of the ExcelApi requirement set: `"1.13"`. */
  isSetSupported(version: string): boolean;
}
