import type { PlacedSheet, Rectangle } from "../../report/placed";

/** Where the report's cell A1 stands on the sheet: elsewhere when a user inserted rows above or columns before it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** The same sheet with everything moved to where its A1 stands now. Formulas name what they use; addresses in them are made when they are written. */
export function shiftSheet(sheet: PlacedSheet, origin: Origin): PlacedSheet {
  if (origin.row === 0 && origin.column === 0) return sheet;
  const moved = mover(origin);
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
    ...headings(sheet, origin),
  };
}

function mover({ row, column }: Origin): <T extends Rectangle>(area: T) => T {
  return (area) => ({ ...area, row: area.row + row, column: area.column + column });
}

/** What is frozen takes in what the user inserted; the printed titles move. */
function headings({ freeze, print }: PlacedSheet, { row, column }: Origin): Pick<PlacedSheet, "freeze" | "print"> {
  const { titleRows, titleColumns = null } = print;
  const moved = ([first, last]: readonly [number, number], by: number) => [first + by, last + by] as const;
  return {
    freeze: {
      rows: freeze.rows === 0 ? 0 : freeze.rows + row,
      columns: freeze.columns === 0 ? 0 : freeze.columns + column,
    },
    print: {
      ...print,
      titleRows: titleRows === null ? null : moved(titleRows, row),
      ...(titleColumns === null ? {} : { titleColumns: moved(titleColumns, column) }),
    },
  };
}
