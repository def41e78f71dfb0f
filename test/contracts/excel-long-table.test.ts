import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import { bridgedExcel } from "../support/excel-bridge";

const ROWS = 20_000;
const COLUMNS = 10;
/** Numbers of eight digits: some 1.8 MB as JSON. */
const FIRST_NUMBER = 10_000_000;

test("20,000 rows of ten columns go through office.js in chunks, none near Excel's 5 MB, and each step is told", async () => {
  const { host, workbook } = bridgedExcel();
  const steps: string[] = [];
  const progress = (done: number, total: number): void => void steps.push(`${done}/${total}`);
  const receipt = await workbook.write(longTable(), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z", progress });
  expect(receipt.sheets[0]?.cells).toBe((ROWS + 1) * COLUMNS);
  const requests = host.costs.map(({ requestBytes }) => requestBytes);
  expect(requests.filter((bytes) => bytes > 200_000).length).toBeGreaterThan(1);
  expect(Math.max(...requests)).toBeLessThan(2_500_000);
  expect(steps).toEqual(steps.map((_, index) => `${index + 1}/${steps.length}`));
  const table = await workbook.readTable("LongTable");
  expect(table?.rows).toHaveLength(ROWS);
  expect(table?.rows.at(-1)).toEqual(
    Array.from({ length: COLUMNS }, (_, column) => FIRST_NUMBER + (ROWS - 1) * COLUMNS + column),
  );
});

function longTable(): PlacedReport {
  const columns = Array.from({ length: COLUMNS }, (_, column) => ({
    name: `Column ${column + 1}`,
    format: "count" as const,
    width: 12,
    values: Array.from({ length: ROWS }, (__, row) => FIRST_NUMBER + row * COLUMNS + column),
  }));
  const block = { kind: "table", name: "LongTable", rowCount: ROWS, columns } as const;
  const sheet = { key: "list", name: "Long table", orientation: "portrait", blocks: [block] } as const;
  return placeReport({ id: "long", title: "Long table", sheets: [sheet] });
}
