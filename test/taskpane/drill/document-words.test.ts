import { ageWords, documentWords } from "../../../src/taskpane/drill/document-words";

test.each([
  [{ kind: "charge", id: "C1", service: "solid_waste", billId: "B7" } as const, "charge C1, solid waste, bill B7"],
  [{ kind: "payment", id: "P1", service: "none", billId: null } as const, "payment P1"],
])("%j is %s", (document, words) => {
  expect(documentWords(document)).toBe(words);
});

const billed = { date: "2026-08-31", dueDate: "2026-09-15", days: 46, openCents: 4_000 };

test.each([
  [billed, "due", "due September 15, 2026, 46 days late"],
  [{ ...billed, days: 1 }, "due", "due September 15, 2026, 1 day late"],
  [{ ...billed, days: 0 }, "due", "due September 15, 2026, not late"],
  [{ ...billed, days: 61 }, "bill", "billed August 31, 2026, 61 days ago"],
  [{ ...billed, openCents: -500 }, "due", "dated August 31, 2026"],
] as const)("%j counted from the %s date is %s", (document, basis, words) => {
  expect(ageWords(document, basis)).toBe(words);
});
