import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { SERIES_COLORS } from "../../src/report/cell-look";
import { placeReport } from "../../src/report/place";
import { SAMPLE_REPORT } from "../fixtures/sample-report";
import { LIBRE_OFFICE_MISSING, printPages } from "../support/libre-office";
import { PAGES_CAN_BE_SEEN, pixelsOfColor } from "../support/page-pixels";

const REASON =
  LIBRE_OFFICE_MISSING ?? (PAGES_CAN_BE_SEEN ? null : "pdftoppm is not installed (apt-get install poppler-utils)");
const testPages = REASON === null ? test : test.skip;

async function printedSample(): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(SAMPLE_REPORT), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  return printPages(await workbook.save());
}

testPages(
  `the columns and the lines of charts are seen on the printed page${REASON === null ? "" : `: ${REASON}`}`,
  async () => {
    const pages = await printedSample();
    // At 60 pixels an inch a column of the first chart is some 40 pixels wide, a line of the second two pixels thick and 400 long.
    expect(await pixelsOfColor(pages, 1, SERIES_COLORS[0])).toBeGreaterThan(1500);
    expect(await pixelsOfColor(pages, 2, SERIES_COLORS[0])).toBeGreaterThan(150);
    expect(await pixelsOfColor(pages, 2, SERIES_COLORS[1])).toBeGreaterThan(150);
  },
);
