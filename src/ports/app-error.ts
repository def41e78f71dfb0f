/** Refusals that a user can act on, by code; anything else that is thrown is a bug. */
export type AppErrorCode =
  | "bad-usage"
  | "unreadable-file"
  | "not-canonical"
  | "bad-recipe"
  | "bad-schedule"
  | "bad-study"
  | "cannot-bill"
  | "nothing-loaded"
  | "engine-unavailable"
  | "out-of-memory"
  | "cancelled"
  | "workbook-changed"
  | "workbook-busy"
  | "workbook-protected"
  | "workbook-too-large";

/** A sentence that says what, where, and what to do next; shown to the user as it stands. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}
