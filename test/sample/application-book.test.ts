import { emptyApplicationBook } from "../../src/sample/application-book";

test("a payment settles the oldest charge due, then the next; what is over waits for the next charge", () => {
  const book = emptyApplicationBook();
  expect(book.debit("a", { id: "C2", dueDay: 20, cents: 300 })).toEqual([]);
  book.debit("a", { id: "C1", dueDay: 10, cents: 500 });
  expect(book.credit("a", { id: "P1", cents: 1000 })).toEqual([
    { fromId: "P1", toId: "C1", cents: 500 },
    { fromId: "P1", toId: "C2", cents: 300 },
  ]);
  expect(book.debit("a", { id: "C3", dueDay: 30, cents: 250 })).toEqual([{ fromId: "P1", toId: "C3", cents: 200 }]);
});

test("accounts do not pay for each other", () => {
  const book = emptyApplicationBook();
  book.debit("a", { id: "C1", dueDay: 10, cents: 500 });
  expect(book.credit("b", { id: "P1", cents: 500 })).toEqual([]);
});

test("a payment taken back leaves its charges open for the next one, oldest first", () => {
  const book = emptyApplicationBook();
  book.debit("a", { id: "C1", dueDay: 10, cents: 500 });
  book.credit("a", { id: "P1", cents: 500 });
  book.debit("a", { id: "C2", dueDay: 20, cents: 300 });
  expect(book.reverse("a", "P1")).toEqual([]);
  expect(book.credit("a", { id: "P2", cents: 600 })).toEqual([
    { fromId: "P2", toId: "C1", cents: 500 },
    { fromId: "P2", toId: "C2", cents: 100 },
  ]);
});

test("what a payment had left over goes with it when it is taken back", () => {
  const book = emptyApplicationBook();
  book.credit("a", { id: "P1", cents: 500 });
  book.reverse("a", "P1");
  expect(book.debit("a", { id: "C1", dueDay: 10, cents: 300 })).toEqual([]);
});
