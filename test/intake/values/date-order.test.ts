import { ambiguousDates, dateOrderSql, decideDateOrder } from "../../../src/intake/values/date-order";
import { DAMAGE } from "../../../src/intake/values/damage-sql";
import { unreadableReason } from "../../../src/intake/values/unreadable-reason";
import { openTestDatabase } from "../../support/open-database";

test("a whole column shows the order of day and month, however it separates them", async () => {
  const database = await openTestDatabase("wasm");
  const column =
    "(VALUES ('10/31/2026'), ('9-1-26'), ('9/ 1/2026'), ('13.1.2026'), ('00/00/0000'), ('N/A'), (NULL)) AS t(c)";
  const { rows } = await database.select(`SELECT ${dateOrderSql("c")} FROM ${column}`, []);
  await database.close();
  expect(rows).toEqual([[5, 1, 1]]);
});

test.each([
  [{ dateCount: 40, firstAbove12: 0, secondAbove12: 3 }, "M/D/Y", 0.98],
  [{ dateCount: 40, firstAbove12: 3, secondAbove12: 0 }, "D/M/Y", 0.98],
  [{ dateCount: 40, firstAbove12: 0, secondAbove12: 0 }, "M/D/Y", 0.6],
  [{ dateCount: 40, firstAbove12: 1, secondAbove12: 10 }, "M/D/Y", 0.81],
])("%j is %s with confidence %d", (counts, order, confidence) => {
  const found = decideDateOrder(counts);
  expect(found.value).toBe(order);
  expect(found.confidence).toBeCloseTo(confidence, 10);
});

test("only dates that nothing or both ways of reading fit are ambiguous", () => {
  const monthFirst = { as: "date", order: "M/D/Y" } as const;
  expect(ambiguousDates(monthFirst, { dateCount: 9, firstAbove12: 0, secondAbove12: 0 })).toBe(true);
  expect(ambiguousDates(monthFirst, { dateCount: 9, firstAbove12: 2, secondAbove12: 2 })).toBe(true);
  expect(ambiguousDates(monthFirst, { dateCount: 9, firstAbove12: 0, secondAbove12: 2 })).toBe(false);
  expect(ambiguousDates(monthFirst, { dateCount: 0, firstAbove12: 0, secondAbove12: 0 })).toBe(false);
  expect(ambiguousDates({ as: "money" }, { dateCount: 9, firstAbove12: 0, secondAbove12: 0 })).toBe(false);
});

test("a reject says what damaged the text and how to mend it", () => {
  expect(unreadableReason({ as: "money" }, DAMAGE.overflowed)).toContain("too narrow");
  expect(unreadableReason({ as: "id" }, DAMAGE.rounded)).toContain("rounded by a spreadsheet");
  expect(unreadableReason({ as: "id" }, DAMAGE.turnedIntoDate)).toContain("turned into a date");
  expect(unreadableReason({ as: "money" }, DAMAGE.turnedIntoDate)).toContain("is not an amount");
  expect(unreadableReason({ as: "date", order: "M/D/Y" })).toContain("10/31/2026");
});
