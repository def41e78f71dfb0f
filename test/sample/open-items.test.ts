import { OpenItems } from "../../src/sample/open-items";

test("credits settle the oldest due first, whatever order the debits came in", () => {
  const items = new OpenItems();
  items.debit(30, 5000);
  items.debit(10, 2000);
  items.debit(20, 1000);
  items.credit(2500);
  expect(items.unpaid()).toEqual([
    { dueDay: 20, cents: 500 },
    { dueDay: 30, cents: 5000 },
  ]);
  expect(items.balanceCents).toBe(5500);
});

test("an amount due today is not past due; an amount due yesterday is", () => {
  const items = new OpenItems();
  items.debit(10, 2000);
  items.debit(20, 1000);
  expect(items.pastDue(10)).toBe(0);
  expect(items.pastDue(11)).toBe(2000);
  items.credit(500);
  expect(items.pastDue(11)).toBe(1500);
  expect(items.pastDue(21)).toBe(2500);
});

test("a payment taken back opens the item again at its own age", () => {
  const items = new OpenItems();
  items.debit(10, 2000);
  items.credit(2000);
  items.credit(-2000);
  expect(items.unpaid()).toEqual([{ dueDay: 10, cents: 2000 }]);
});

test("paid beyond what was billed leaves nothing open and a negative balance", () => {
  const items = new OpenItems();
  items.debit(10, 2000);
  items.credit(2500);
  expect(items.unpaid()).toEqual([]);
  expect(items.pastDue(99)).toBe(0);
  expect(items.balanceCents).toBe(-500);
});
