import { NO_SPREADSHEETS } from "../../../src/ports/spreadsheet-reader";
import { understandExport } from "../../../src/intake/understand/understand-export";
import { tempFile } from "../../support/load-text";

/** More than 8 MB, so that its middle is not looked at. */
const RECORDS = 260_000;

function register(end: string): string {
  const lines = Array.from(
    { length: RECORDS },
    (_, index) => `R${index},0001-${index},10/${(index % 28) + 1}/2026,"1,000.50"`,
  );
  return `PAYMENT REGISTER\nReceipt,Account,Pmt Date,Amount\n${lines.join("\n")}\n${end}\n`;
}

test.each([
  ['REPORT TOTALS,,,"200,100,000.00"', "200,100,000.00"],
  ['Batch 9 total,,,"1,000.50"', undefined],
  ["END OF REPORT,,,", undefined],
])("the end of a large report, %s, gives the total %s", async (end, total) => {
  const file = await tempFile("register.csv", register(end));
  const understood = await understandExport(file, { recipes: [], spreadsheets: NO_SPREADSHEETS });
  if (understood.form !== "mapped") throw new Error("the file must be mapped");
  expect(understood.opened.sampleIsWhole).toBe(false);
  expect(understood.located.totals.grand?.cells[3]).toBe(total);
});
