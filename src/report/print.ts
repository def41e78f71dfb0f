import { assertNever } from "../domain/assert-never";
import { type AreaResolver, cellAddress, cellPrinter } from "../formula/print-a1";
import { type PrintCells, printExcel } from "../formula/print-excel";
import { placedAreas } from "./placed-areas";
import { tableAt } from "./placed-cells";
import type { CellContent, PlacedRange, PlacedReport, PlacedSheet, Rectangle } from "./placed";

/**
 * A placed report as text, one line per range row, table, chart and name: what golden tests compare and people review.
 * @example "B4 input | 2026-10-31" is a line of it
 */
export function printReport(report: PlacedReport): string {
  const names = report.names.map((each) => `name ${each.name} = ${each.sheet}!${cellAddress(each.row, each.column)}`);
  const areas = placedAreas(report);
  const sheets = report.sheets.flatMap((sheet) => printSheet(sheet, areas));
  return [`report ${report.id} "${report.title}"`, ...sheets, ...names, ""].join("\n");
}

function printSheet(sheet: PlacedSheet, areas: AreaResolver): readonly string[] {
  const { freeze, print } = sheet;
  const titles = print.titleRows === null ? "none" : print.titleRows.map((row) => row + 1).join(":");
  return [
    "",
    `sheet "${sheet.name}" ${sheet.key} ${print.orientation}, freeze ${freeze.rows}x${freeze.columns}, title rows ${titles}`,
    `widths ${sheet.columnWidths.join(" ")}`,
    ...sheet.ranges.flatMap((range) => {
      const table = tableAt(sheet, range.row, range.column)?.name ?? "";
      return printRange(range, cellPrinter({ sheet: sheet.name, table }, areas));
    }),
    ...sheet.tables.map((table) => `table ${table.name} ${printArea(table.range)}`),
    ...sheet.charts.map((chart) => {
      const series = chart.series
        .map((each) => `${each.name}${each.draw === undefined ? "" : ` (${each.draw})`} ${printArea(each.values)}`)
        .join(", ");
      return `chart ${chart.name} ${chart.kind} at ${printArea(chart.area)}: ${printArea(chart.categories)} by ${series}`;
    }),
    ...sheet.conditionalFormats.map((each) => `format ${each.kind} ${printArea(each)}`),
  ];
}

function printRange(range: PlacedRange, print: PrintCells): readonly string[] {
  const formats = range.formats.every((each) => each === "general") ? "" : ` (${range.formats.join(", ")})`;
  return range.cells.map((cells, index) => {
    const at = cellAddress(range.row + index, range.column);
    return `${at} ${range.style}${formats} | ${cells.map((cell) => printCell(cell, print)).join(" | ")}`;
  });
}

function printCell(cell: CellContent, print: PrintCells): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "value":
      return typeof cell.value === "string" ? JSON.stringify(cell.value) : String(cell.value);
    case "date":
      return cell.date;
    case "formula":
      return printExcel(cell.formula, print);
    default:
      return assertNever(cell);
  }
}

function printArea(area: Rectangle): string {
  return `${cellAddress(area.row, area.column)}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
