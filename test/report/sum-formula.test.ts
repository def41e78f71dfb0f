import { printExcel } from "../../src/formula/print-excel";
import { columnSum, rowSum } from "../../src/report/sum-formula";

test("a column is added up to the cent, the cells of a row as they stand", () => {
  expect(printExcel(columnSum("AgingItems", "Open"))).toBe("=ROUND(SUM(AgingItems[Open]),2)");
  expect(printExcel(rowSum(["Billed", "Paid", "Adjusted"]))).toBe("=[@Billed]+[@Paid]+[@Adjusted]");
  expect(printExcel(rowSum(["Billed"]))).toBe("=[@Billed]");
});
