import type { TableDefinition, WriteSheet } from "hucre";
import type { Calculation } from "../../report/calculate";
import { TABLE_STYLE } from "../../report/cell-look";
import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { xlsxCells } from "./cells";
import { xlsxChart } from "./chart";
import { conditionalRules, rangeAddress } from "./conditional-format";

/** A placed sheet as the file writer takes it, formulas with what they give. */
export function xlsxSheet(sheet: PlacedSheet, calculation: Calculation): WriteSheet {
  const { freeze } = sheet;
  return {
    name: sheet.name,
    ...xlsxCells(sheet, calculation),
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

function tableOf(table: PlacedTable): TableDefinition {
  return {
    name: table.name,
    range: rangeAddress(table.range),
    columns: table.columns.map(({ name }) => ({ name })),
    style: TABLE_STYLE,
    showRowStripes: table.rowKeys === undefined,
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
