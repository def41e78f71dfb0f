import { readOrdinance } from "../../../../src/domain/rates/ordinance/read-ordinance";

/** The numbers of a text as `text kind amount`. */
function numbers(text: string): readonly string[] {
  return readOrdinance(text).numbers.map((each) => `${each.text} ${each.kind} ${each.value.toString()}`);
}

test.each([
  ["$ 46.84 or 46.84 a month", ["$ 46.84 dollars 46.84", "46.84 dollars 46.84"]],
  ["$2,300 and 75 cents", ["$2,300 dollars 2300", "75 dollars 0.75"]],
  ["a surcharge of fifty percent (50%)", ["50 percent 50"]],
  ["one and one-half (1.5) times the rate", ["1.5 factor 1.5"]],
  ["first 3,000 gallons, next 7,000 gallons", ["3,000 limit 3000", "7,000 limit 10000"]],
  ["over 10,000", ["10,000 limit 10000"]],
  ["5 CCF, or 2 thousand gallons", ["5 limit 500", "2 limit 2000"]],
  ["$4.00 per 1,000 gallons", ["$4.00 dollars 4", "1,000 per 1000"]],
  ["five thousand (5,000) gallons", ["5,000 limit 5000"]],
  ["2,760 square feet", ["2,760 count 2760"]],
])("%s is read as amounts and limits", (text, expected) => {
  expect(numbers(text)).toEqual(expected);
});

test.each([
  ["Section 921.05 and Sections 921.06, 921.07", "section or document"],
  ["Ordinance No. 2023-41", "section or document"],
  ["921.05 WATER RATES", "section or document"],
  ["12/21/2022", "date"],
  ["effective January 1", "date"],
  ["fiscal year 2026", "year"],
  ["the 15th of each month", "date or ordinal number"],
  ["(1) inside the city", "list number"],
  ["within 15 days", "time"],
  ["a 64-gallon cart", "size of a container"],
  ["5/8 x 3/4 inch", "meter size"],
  ['1 1/2"', "meter size"],
  ["1 to 2 inch", "meter size"],
  ["call 330-678-8105", "telephone number"],
])("%s holds no rate", (text, reason) => {
  const found = readOrdinance(text).numbers;
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map((each) => each.reason))).toEqual(new Set([reason]));
});

test("line and column are where a person finds the number", () => {
  const { numbers: found } = readOrdinance("Water\r\n  costs $4.10\r\n");
  expect(found.map(({ line, column }) => [line, column])).toEqual([[2, 9]]);
});
