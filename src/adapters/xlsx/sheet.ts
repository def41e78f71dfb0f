import type { TableDefinition, WriteSheet, Cell as XlsxCell } from "hucre";
import { TABLE_STYLE } from "../../report/cell-look";
import type { PlacedRange, PlacedSheet, PlacedTable } from "../../report/placed";
import { formulaPrinter, xlsxCell } from "./cell";
import { xlsxStyle } from "./cell-style";
import { xlsxChart } from "./chart";
import { conditionalRules, rangeAddress } from "./conditional-format";

/** A placed sheet as the file writer takes it. */
export function xlsxSheet(sheet: PlacedSheet): WriteSheet {
  const { freeze } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    cells: new Map(sheet.ranges.flatMap((range) => cellsOf(range, sheet.tables))),
    tables: sheet.tables.map(tableOf),
    charts: sheet.charts.map((chart) => xlsxChart(chart, sheet.name)),
    conditionalRules: sheet.conditionalFormats.flatMap((format, index) => conditionalRules(format, 2 * index + 1)),
    ...(freeze.rows + freeze.columns > 0 ? { freezePane: freeze } : {}),
    rowDefs: new Map((sheet.rowHeights ?? []).map(({ row, points }) => [row, { height: points }])),
    rowBreaks: (sheet.print.breaks ?? []).map((row) => row - 1),
    view: { showGridLines: false },
    ...pageOf(sheet),
  };
}

function cellsOf(
  range: PlacedRange,
  tables: readonly PlacedTable[],
): readonly (readonly [string, Partial<XlsxCell>])[] {
  const print = formulaPrinter(tableAround(range, tables));
  const styles = range.formats.map((format) => xlsxStyle(range, format));
  return range.cells.flatMap((row, down) =>
    row.map((content, across) => {
      const style = styles[across] ?? xlsxStyle(range, "general");
      return [`${range.row + down},${range.column + across}`, xlsxCell(content, style, print)] as const;
    }),
  );
}

/** Name of the table a range is part of; empty outside of tables. */
function tableAround(range: PlacedRange, tables: readonly PlacedTable[]): string {
  const around = tables.find(({ range: area }) => {
    const isInRows = range.row >= area.row && range.row < area.row + area.rows;
    return isInRows && range.column >= area.column && range.column < area.column + area.columns;
  });
  return around?.name ?? "";
}

function tableOf(table: PlacedTable): TableDefinition {
  return {
    name: table.name,
    range: rangeAddress(table.range),
    columns: table.columns.map(({ name }) => ({ name })),
    style: TABLE_STYLE,
    showRowStripes: true,
    showAutoFilter: table.filter ?? true,
  };
}

/** One page wide; footer with sheet and page. */
function pageOf({ print }: PlacedSheet): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      orientation: print.orientation,
      paperSize: "letter",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.pagesHigh ?? 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
  };
}
