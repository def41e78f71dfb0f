import type { PlacedSheet, Rectangle } from "../../report/placed";

/** Where the report's cell A1 stands on the sheet: elsewhere when a user inserted rows above or columns before it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** The same sheet with everything moved to where its A1 stands now. Formulas name what they use and need no change. */
export function shiftSheet(sheet: PlacedSheet, origin: Origin): PlacedSheet {
  if (origin.row === 0 && origin.column === 0) return sheet;
  const moved = <T extends Rectangle>(area: T): T => ({
    ...area,
    row: area.row + origin.row,
    column: area.column + origin.column,
  });
  const { freeze, print } = sheet;
  return {
    ...sheet,
    ranges: sheet.ranges.map(moved),
    tables: sheet.tables.map((table) => ({ ...table, range: moved(table.range) })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      categories: moved(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: moved(series.values) })),
      area: moved(chart.area),
    })),
    conditionalFormats: sheet.conditionalFormats.map(moved),
    rowHeights: (sheet.rowHeights ?? []).map(({ row, points }) => ({ row: row + origin.row, points })),
    freeze: {
      rows: freeze.rows === 0 ? 0 : freeze.rows + origin.row,
      columns: freeze.columns === 0 ? 0 : freeze.columns + origin.column,
    },
    print: {
      ...print,
      titleRows: print.titleRows === null ? null : [print.titleRows[0] + origin.row, print.titleRows[1] + origin.row],
    },
  };
}
