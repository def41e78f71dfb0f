import { Calculation } from "../../../report/calculate";
import { VERDICT_COLUMN } from "../../../report/checks-table";
import { placeReport } from "../../../report/place";
import { placedAreas } from "../../../report/placed-areas";
import type { Report } from "../../../report/report";
import { sheetTables } from "../../../report/report-tables";

/** One check of a report as its sheet shows it. */
export interface ShownCheck {
  readonly sheet: string;
  readonly label: string;
  /** What the report's own side differs by from the other, in dollars or pieces; null where it is not known here. */
  readonly difference: number | null;
  /** Whether the sheet says PASS. */
  readonly passes: boolean;
}

/** The tables that hold the checks of a report. */
export function checkTables(report: Report): readonly { readonly sheet: string; readonly table: string }[] {
  return report.sheets.flatMap((sheet) =>
    sheetTables(report, sheet)
      .filter(({ rowFormats }) => rowFormats !== null)
      .map(({ block }) => ({ sheet: sheet.name, table: block.name })),
  );
}

/** Every check of a report, with the verdict that its own formula gives. */
export function shownChecks(report: Report): readonly ShownCheck[] {
  const placed = placeReport(report);
  const areas = placedAreas(placed);
  const calculation = new Calculation(placed);
  return checkTables(report).flatMap(({ sheet, table }) => {
    const column = (name: string) => {
      const area = areas.columnOf(table, name);
      return Array.from({ length: area.rows }, (_, row) =>
        calculation.valueAt(area.sheet, area.row + row, area.column),
      );
    };
    const [labels, differences] = [column("Check"), column("Difference")];
    return column(VERDICT_COLUMN).map((verdict, row) => ({
      sheet,
      label: textOf(labels[row]),
      difference: numberOrNull(differences[row]),
      passes: verdict === "PASS",
    }));
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
