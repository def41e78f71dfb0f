import { firstOfMonth, monthlyPackArgs, packDayProblem } from "../../../src/analyses/pack/monthly-pack-args";
import { billedCents, collectedCents, pastDueCents } from "../../../src/analyses/pack/month-amounts";
import { filesText } from "../../../src/analyses/pack/report/log-sheet";

test.each([
  ["2026-10-31", 0, "2026-10-01"],
  ["2026-10-31", 11, "2025-11-01"],
  ["2026-01-31", 1, "2025-12-01"],
  ["2026-12-31", 12, "2025-12-01"],
  ["2024-02-29", 35, "2021-03-01"],
])("the first of the month of %s, %d months before, is %s", (date, months, first) => {
  expect(firstOfMonth(date, months)).toBe(first);
});

test.each([
  ["reaches 36 months back in an old ledger", "2019-05-17", "2023-11-01"],
  ["begins with the month of a younger ledger's first day", "2025-01-14", "2025-01-01"],
  ["reaches 36 months back where the ledger begins after the month end", "2027-01-01", "2023-11-01"],
])("the history %s", (_, firstDay, historyFrom) => {
  expect(monthlyPackArgs({ asOf: "2026-10-31" }, firstDay)).toMatchObject({
    historyFrom,
    credits: "fifo",
    termsDays: 30,
  });
});

test.each([
  ["2026-10-31", null],
  ["2024-02-29", null],
  ["2024-02-28", "The pack reports on a month end, and 2024-02-28 is none. Take 2024-02-29 or 2024-01-31."],
  ["2026-01-15", "The pack reports on a month end, and 2026-01-15 is none. Take 2026-01-31 or 2025-12-31."],
])("a pack at %s: %s", (asOf, problem) => {
  expect(packDayProblem(asOf)).toBe(problem);
});

test("a month's amounts: penalties are billed, returns are taken off the payments, not due is not past due", () => {
  const nothing = { openingCents: 0, closingCents: 0, otherChargeCents: 0, refundedCents: 0, adjustedCents: [] };
  const month = {
    ...nothing,
    month: "2026-10-01",
    from: "2026-10-01",
    to: "2026-10-31",
    billedCents: 1000,
    penaltyCents: 50,
    collectedCents: -700,
    returnedCents: 30,
    writtenOffCents: 0,
    recoveredCents: 0,
    appliedAcrossCents: 0,
    agingCents: [400, 20, 0, 5],
    unappliedCents: -10,
    agedCents: 415,
  };
  // 1000 + 50; 700 − 30; 20 + 0 + 5.
  expect([billedCents(month), collectedCents(month), pastDueCents(month)]).toEqual([1050, 670, 25]);
});

test.each([
  [["a.csv"], "a.csv"],
  [["a.csv", "b.csv", "c.csv"], "a.csv, b.csv, c.csv"],
  [["a.csv", "b.csv", "c.csv", "d.csv"], "a.csv, b.csv, c.csv and 1 more"],
])("the log names %j as %s", (files, text) => {
  expect(filesText(files)).toBe(text);
});
