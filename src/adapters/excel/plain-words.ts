import { AppError, type AppErrorCode } from "../../ports/app-error";

type Refusal = readonly [code: AppErrorCode, message: string];

const BUSY = "Excel is waiting for a cell to be finished. Press Enter or Esc in the sheet, then try again.";
const PROTECTED =
  "The workbook or one of the report's sheets is protected. Take off the protection on Excel's Review tab, then try again.";
const TOO_LARGE = "Excel did not take so much data at once. Choose fewer rows, or save a copy as a file instead.";
const CHANGED =
  "A sheet, table or name of the report was deleted or renamed while it was written. Write the report again.";
const BUSY_SERVICE = "Excel has too much to do at the moment. Wait a minute, then try again.";

/** What Excel's error codes mean for a coordinator; any other code is a bug. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: ["workbook-busy", BUSY],
  ActivityLimitReached: ["workbook-busy", BUSY_SERVICE],
  Timeout: ["workbook-busy", BUSY_SERVICE],
  AccessDenied: ["workbook-protected", PROTECTED],
  RequestPayloadSizeLimitExceeded: ["workbook-too-large", TOO_LARGE],
  ResponsePayloadSizeLimitExceeded: ["workbook-too-large", TOO_LARGE],
  ItemNotFound: ["workbook-changed", CHANGED],
  InvalidReference: ["workbook-changed", CHANGED],
};

/**
 * Turns what Excel refused into a sentence a user can act on.
 * @returns an AppError for a known refusal, else the error as it is
 */
export function inPlainWords(error: unknown): unknown {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  const refusal = typeof code === "string" && Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return refusal === undefined || error instanceof AppError
    ? error
    : new AppError(refusal[0], refusal[1], { cause: error });
}
