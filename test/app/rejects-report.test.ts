import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { rejectsReport } from "../../src/app/rejects-report";
import { placeReport } from "../../src/report/place";
import { fileLoad } from "./file-load";

test("the sheet of rejected lines holds each with its place, its reason and its text", async () => {
  const workbook = createMemoryWorkbook();
  const reject = { line: 3, column: "amount", reason: "amount is not an amount.", text: "C3,=1+1" };
  const report = rejectsReport([fileLoad({ file: "charges.csv", rejected: 1, rejects: [reject] })]);
  await workbook.write(placeReport(report), { overwrite: "replace", stamp: "2026-11-22T14:03:00Z" });
  expect(await workbook.readTable("RejectedLines")).toEqual({
    columns: ["File", "Line", "Column", "What is wrong", "Line as printed"],
    rows: [["charges.csv", 3, "amount", "amount is not an amount.", "C3,=1+1"]],
  });
});
