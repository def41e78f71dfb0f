import { Exact, exactOf } from "../../../src/domain/rates/exact";
import { BadExpression, evaluate, namesIn, parseExpression } from "../../../src/domain/rates/expression";

const FACTS: Readonly<Record<string, string>> = { persons: "3", area: "4500" };

function valueOf(text: string): number {
  return evaluate(parseExpression(text), (name) => new Exact(FACTS[name] ?? "0")).valueOf();
}

test.each([
  ["2 + 3 * 4", 14],
  ["(2 + 3) * 4", 20],
  ["10 - 4 - 3", 3],
  ["-2 * -3", 6],
  ["1 / 3 * 3", 1],
  ["0.1 + 0.2", 0.3],
  ["125% * 8", 10],
  ["min(3, persons, 9)", 3],
  ["max(1, area / 3000)", 1.5],
  ["round(2.5)", 3],
  ["round(1.04, 0.1)", 1],
  ["roundup(2.01)", 3],
  ["rounddown(-2.5)", -2],
  ["if(persons > 2, 10, 20)", 10],
  ["if(persons <> 3, 10, 20)", 20],
  // Moulton Niguel: 60 gallons x 3 persons x 30.4 days in ccf, whole.
  ["round(60 * persons * 30.4 / 748)", 7],
])("%s is %d", (text, value) => {
  expect(valueOf(text)).toBeCloseTo(value, 12);
});

test.each([
  ["2 +", "it ends too early"],
  ["(2", "a closing parenthesis is missing"],
  ["2 2", '"2" is not expected there'],
  ["alert(1)", "there is no function alert; there are min, max, round, roundup, rounddown, if"],
  ["if(1, 2)", "if takes 3 values"],
  ["a; b", '";" is not expected there'],
])("%s cannot be read: %s", (text, reason) => {
  expect(() => parseExpression(text)).toThrow(new BadExpression(reason));
});

test("a division by zero is refused when it happens", () => {
  expect(() => valueOf("1 / nothing")).toThrow(new BadExpression("it divides by zero"));
});

test("the names that a formula uses", () => {
  expect(namesIn(parseExpression("max(a, b * 2) + if(c > 1, a, 0)"))).toEqual(["a", "b", "c", "a"]);
});

test.each([
  [46.84, "1171/25"],
  ["1e-7", "1/10000000"],
  ["20/3", "20/3"],
])("%s is the number %s exactly", (printed, fraction) => {
  expect(exactOf(printed)?.toFraction()).toBe(fraction);
});

test.each(["", "abc", "1,000", "1/0", "0x10"])("%p is no number", (text) => {
  expect(exactOf(text)).toBeNull();
});
