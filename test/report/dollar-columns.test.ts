import { dollarColumns } from "../../src/report/dollar-columns";

test("each column takes its own cents from the same rows; what is not known stays empty", () => {
  const dollars = dollarColumns(
    [
      { billed: 1250, paid: null },
      { billed: -5, paid: 0 },
    ],
    14,
  );
  const shown = { format: "dollars", width: 14 };
  expect(dollars("Billed ($)", ({ billed }) => billed)).toEqual({
    name: "Billed ($)",
    ...shown,
    values: [12.5, -0.05],
  });
  expect(dollars("Paid ($)", ({ paid }) => paid)).toEqual({ name: "Paid ($)", ...shown, values: [null, 0] });
});
