import { AppError } from "../ports/app-error";

/** Something to tell the coordinator, in her words; shown as it stands. */
export interface Notice {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly text: string;
}

/**
 * What to tell when a job stopped with an error: a refusal speaks for itself, a cancel is no fault of anyone,
 * anything else is a fault of Ratebook and says so.
 */
export function noticeOf(error: unknown): Notice {
  if (error instanceof AppError) return { tone: error.code === "cancelled" ? "info" : "error", text: error.message };
  if (isAbort(error)) return { tone: "info", text: "Cancelled." };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    tone: "error",
    text: `Ratebook stopped because of a fault of its own. Your files and the workbook are unharmed. Try again; if it happens again, report this line: ${firstLine(reason)}`,
  };
}

function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 200) ?? "";
}
