import { noticeOf } from "../../src/app/notice";
import { AppError } from "../../src/ports/app-error";

test("a refusal is shown as it stands", () => {
  const error = new AppError("workbook-busy", "Finish editing the cell, then write again.");
  expect(noticeOf(error)).toEqual({ tone: "error", text: "Finish editing the cell, then write again." });
});

test("a cancel is no error, whether ours or the browser's", () => {
  expect(noticeOf(new AppError("cancelled", "Cancelled.")).tone).toBe("info");
  expect(noticeOf(new DOMException("stopped", "AbortError")).tone).toBe("info");
});

test("a fault of the program says so and shows one line, never a stack", () => {
  const { tone, text } = noticeOf(new Error("query aging failed\n    at runQuery (query.ts:70)"));
  expect(tone).toBe("error");
  expect(text).toContain("query aging failed");
  expect(text).not.toContain("query.ts");
});
