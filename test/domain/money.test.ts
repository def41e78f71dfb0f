import { dollarText, printDollars } from "../../src/domain/money";

test.each([
  [0, "0.00", "$0.00"],
  [-5, "-0.05", "-$0.05"],
  [100, "1.00", "$1.00"],
  [-123456, "-1234.56", "-$1,234.56"],
  [123456789012, "1234567890.12", "$1,234,567,890.12"],
])("%d cents print as %s and %s", (cents, plain, pretty) => {
  expect(dollarText(cents)).toBe(plain);
  expect(printDollars(cents)).toBe(pretty);
});
