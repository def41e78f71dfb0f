import { inPlainWords } from "../../../src/adapters/excel/plain-words";
import { AppError } from "../../../src/ports/app-error";

test.each([
  ["InvalidOperationInCellEditMode", "workbook-busy", "Press Enter or Esc"],
  ["AccessDenied", "workbook-protected", "Review tab"],
  ["RequestPayloadSizeLimitExceeded", "workbook-too-large", "fewer rows"],
  ["ResponsePayloadSizeLimitExceeded", "workbook-too-large", "fewer rows"],
  ["ItemNotFound", "workbook-changed", "Write the report again"],
  ["ActivityLimitReached", "workbook-busy", "Wait a minute"],
])("Excel's %s is told as %s with what to do", (code, told, advice) => {
  const error = inPlainWords(Object.assign(new Error("Excel's own words"), { code }));
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: told, message: expect.stringContaining(advice) });
});

test("a bug stays a bug, and a refusal of our own stays as it is", () => {
  const bug = Object.assign(new Error("x"), { code: "GeneralException" });
  const own = new AppError("workbook-changed", "move your note");
  expect(inPlainWords(bug)).toBe(bug);
  expect(inPlainWords(own)).toBe(own);
});
