import type { Area } from "./area";

/** A native table: its area covers the header row and the body. */
export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** The body of a table, without its header row. */
export function tableBody({ area }: TableModel): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}
