import { NO_SPREADSHEETS } from "../../../src/ports/spreadsheet-reader";
import { understandExport } from "../../../src/intake/understand/understand-export";
import { tempFile } from "../../support/load-text";

/** Payments on the first twelve days of months only, but for the last line. */
function payments(last: string): string {
  const lines = Array.from({ length: 2500 }, (_, index) => `R${index},000${index},${(index % 12) + 1}/5/2026,10.00`);
  return ["Receipt,Account,Pmt Date,Amount", ...lines, `R9999,0001,${last},10.00`, ""].join("\n");
}

test.each([
  ["5/28/2026", "M/D/Y", 0.98],
  ["28/5/2026", "D/M/Y", 0.98],
  ["7/7/2026", "M/D/Y", 0.6],
])("the last of 2,501 dates, %s, makes the column %s", async (last, order, confidence) => {
  const file = await tempFile("payments-october.csv", payments(last));
  const understood = await understandExport(file, { recipes: [], spreadsheets: NO_SPREADSHEETS });
  if (understood.form !== "mapped") throw new Error("the file must be mapped");
  const date = understood.located.found.columns.find(({ name }) => name === "Pmt Date");
  expect(date?.format).toMatchObject({ value: { as: "date", order }, confidence });
  expect(understood.questions.some(({ id }) => id.startsWith("date-order"))).toBe(confidence < 0.8);
});
