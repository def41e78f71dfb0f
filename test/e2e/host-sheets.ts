import type { Page } from "playwright-core";

/** What the host page offers to tests; see its index. */
interface HostWindow {
  readonly excelHost: { sheets(): readonly string[]; value(sheet: string, address: string): unknown };
}

/** The names of the workbook's sheets, in order. */
export function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as HostWindow).excelHost.sheets());
}

/**
 * The values of a sheet's upper left rectangle, row by row, computed by the workbook's own engine.
 * @param lastCell its last column and row: `K2500`
 */
export function rowsOf(page: Page, sheet: string, lastCell: string): Promise<readonly (readonly unknown[])[]> {
  const [last, height] = [lastCell.replace(/\d/g, ""), lastCell.replace(/\D/g, "")];
  const letters = Array.from({ length: last.charCodeAt(0) - 64 }, (_, index) => String.fromCharCode(65 + index));
  return page.evaluate(
    ([name, columns, count]) => {
      const { excelHost } = window as unknown as HostWindow;
      return Array.from({ length: count }, (_, row) =>
        columns.map((column) => excelHost.value(name, `${column}${row + 1}`)),
      );
    },
    [sheet, letters, Number(height)] as const,
  );
}
