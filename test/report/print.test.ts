import { formula } from "../../src/formula/formula-tag";
import { columnOf, input } from "../../src/formula/references";
import { placeReport } from "../../src/report/place";
import { printReport } from "../../src/report/print";
import type { Report } from "../../src/report/report";

const REPORT: Report = {
  id: "dso",
  title: "Days sales outstanding",
  sheets: [
    {
      key: "summary",
      name: "DSO",
      orientation: "portrait",
      blocks: [
        { kind: "heading", level: "title", text: "DSO" },
        {
          kind: "inputs",
          inputs: [{ name: "In_Days", label: "Days", value: 91, format: "count", note: "in the period" }],
        },
        {
          kind: "table",
          name: "Sales",
          rowCount: 1,
          columns: [
            { name: "Service", format: "text", width: 12, values: ["water"] },
            { name: "Sales ($)", format: "dollars", width: 14, values: [1234.5] },
          ],
        },
        {
          kind: "totals",
          totals: [
            {
              name: "Dso",
              label: "DSO",
              value: { formula: formula`${input("In_Days")}/SUM(${columnOf("Sales", "Sales ($)")})` },
              format: "days",
              note: "",
            },
          ],
        },
      ],
    },
  ],
};

test("a placed report prints as text that a person can review line by line", () => {
  expect(printReport(placeReport(REPORT)).split("\n")).toEqual([
    'report dso "Days sales outstanding"',
    "",
    'sheet "DSO" dso/summary portrait, freeze 1x0, title rows 1:1',
    "widths 12 16 10 10 10 10 10 10 10",
    'A1 title | "DSO"',
    'A2 label | "Days"',
    "B2 input (count) | 91",
    'C2 side-note | "in the period"',
    'A4 header | "Service"',
    'B4 figure-header | "Sales ($)"',
    'A5 body (text, dollars) | "water" | 1234.5',
    'A7 label | "DSO"',
    "B7 total (days) | =In_Days/SUM(Sales[Sales ($)])",
    "table Sales A4:B5",
    "name In_Days = DSO!B2",
    "name Dso = DSO!B7",
    "",
  ]);
});
