import type { Area } from "./area";
import type { Shown } from "./cell";
import { CellGrid } from "./cell-grid";
import type { ChartModel } from "./chart-model";
import type { ConditionalFormatModel } from "./conditional-format";
import { newPageLayout, type PageLayoutModel } from "./page-layout";
import type { TableModel } from "./table-model";

/** Points of a column nobody widened: 8.43 characters. */
export const USUAL_COLUMN_WIDTH = 48;
/** Points of a row nobody heightened. */
export const USUAL_ROW_HEIGHT = 15;

/** A worksheet and everything on it. */
export class SheetModel {
  readonly id: string;
  name: string;
  readonly cells = new CellGrid();
  /** Results of formula cells, by `row,column`. */
  readonly results = new Map<string, Shown>();
  tables: readonly TableModel[] = [];
  charts: readonly ChartModel[] = [];
  conditionalFormats: readonly ConditionalFormatModel[] = [];
  /** Points by column. */
  readonly columnWidths = new Map<number, number>();
  /** Points by row. */
  readonly rowHeights = new Map<number, number>();
  freeze: Area | null = null;
  readonly page: PageLayoutModel = newPageLayout();
  isProtected = false;
  gridlines = true;
  tabColor = "";

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }
}
