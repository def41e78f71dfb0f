import type { Area } from "../model/area";
import type { ChartModel } from "../model/chart-model";
import { displayText } from "../model/display-text";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";

/** A chart's numbers as the sheet shows them now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    /** Drawn as a line, be it over columns. */
    readonly isLine: boolean;
    readonly isDashed: boolean;
    readonly values: readonly (number | null)[];
  }[];
}

const COLORS = ["#1F4E79", "#C55A11", "#2E8B74", "#7F6AA8", "#B8860B", "#5B6770"];

/** Reads the cells a chart stands on. */
export function chartData(workbook: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartData {
  const first = chart.series.find((series) => series.categories !== null)?.categories ?? null;
  return {
    categories: first === null ? [] : cellsOf(first).map(([row, column]) => textAt(workbook, sheet, [row, column])),
    series: chart.series.map((series, index) => ({
      name: series.name,
      isLine: (series.kind === "" ? chart.kind : series.kind).startsWith("Line"),
      isDashed: series.lineStyle === "Dash",
      color: series.color === "" ? (COLORS[index % COLORS.length] ?? "#1F4E79") : series.color,
      values: (series.values === null ? [] : cellsOf(series.values)).map(([row, column]) => {
        const { value } = workbook.shown(sheet, row, column);
        return typeof value === "number" ? value : null;
      }),
    })),
  };
}

function cellsOf({ row, column, rows, columns }: Area): readonly (readonly [row: number, column: number])[] {
  return Array.from(
    { length: rows * columns },
    (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const,
  );
}

function textAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  [row, column]: readonly [row: number, column: number],
): string {
  return displayText(workbook.shown(sheet, row, column), sheet.cells.at(row, column).format.numberFormat);
}
