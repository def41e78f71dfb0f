import { formula } from "../../src/formula/formula-tag";
import { columnOf, thisRow, total } from "../../src/formula/references";
import { Calculation } from "../../src/report/calculate";
import { errorCells } from "../../src/report/error-cells";
import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import type { Report, TotalsBlock } from "../../src/report/report";
import { SAMPLE_REPORT } from "../fixtures/sample-report";

const sample = placeReport(SAMPLE_REPORT);

function named(report: PlacedReport, name: string) {
  const cell = report.names.find((each) => each.name === name);
  if (cell === undefined) throw new Error(`no cell ${name}`);
  return new Calculation(report).valueAt(cell.sheet, cell.row, cell.column);
}

function totals(...values: readonly [name: string, value: ReturnType<typeof formula>][]): PlacedReport {
  const rows: TotalsBlock["totals"] = values.map(([name, value]) => {
    return { name, label: name, value: { formula: value }, format: "dollars", note: "" };
  });
  const report: Report = {
    id: "t",
    title: "T",
    sheets: [{ key: "t", name: "Totals", orientation: "portrait", blocks: [{ kind: "totals", totals: rows }] }],
  };
  return placeReport(report);
}

test("totals, shares and verdicts of the sample are what was worked by hand", () => {
  expect(named(sample, "Sample_Total")).toBe(120_000);
  expect(named(sample, "Sample_Allowance")).toBeCloseTo(4_799.925, 9);
  expect(named(sample, "Sample_PastDue")).toBeCloseTo(0.3, 12);
  expect(named(sample, "Check_Control")).toBe("PASS");
  expect(named(sample, "Check_Accounts")).toBe("FAIL");
});

test("a date is reckoned with as Excel's day number", () => {
  const days = sample.sheets[2]?.tables[0]?.range;
  expect(new Calculation(sample).valueAt("Bob's accounts", (days?.row ?? 0) + 1, 5)).toBe(975);
});

test("a circle of formulas ends as unknown", () => {
  const report = totals(
    ["Round_One", formula`${total("Round_Two")}+1`],
    ["Round_Two", formula`${total("Round_One")}+1`],
  );
  expect(named(report, "Round_One")).toEqual({ error: "unknown" });
});

test("cells that show an error are listed by address; what only Excel computes is not", () => {
  const report = totals(
    ["Share", formula`1/0`],
    ["Payment", formula`MEDIAN(1,2,3)`],
    ["Double", formula`${total("Share")}*2`],
  );
  expect(errorCells(report, new Calculation(report))).toEqual(["Totals!B1 #DIV/0!", "Totals!B3 #DIV/0!"]);
});

test("a long table whose rows each sum the whole column is left to Excel rather than waited for", () => {
  const rowCount = 3_000;
  const columns = [
    { name: "Open", format: "dollars", width: 10, values: Array.from({ length: rowCount }, () => 1) },
    {
      name: "Share",
      format: "percent",
      width: 10,
      formula: formula`${thisRow("Open")}/SUM(${columnOf("Long", "Open")})`,
    },
  ] as const;
  const report = placeReport({
    id: "long",
    title: "Long",
    sheets: [
      { key: "l", name: "Long", orientation: "portrait", blocks: [{ kind: "table", name: "Long", rowCount, columns }] },
    ],
  });
  const calculation = new Calculation(report);
  const shares = Array.from({ length: rowCount }, (_, row) => calculation.valueAt("Long", row + 1, 1));
  expect(shares[0]).toBe(1 / rowCount);
  expect(shares.at(-1)).toEqual({ error: "unknown" });
});
