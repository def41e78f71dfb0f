import type { Area } from "./area";

/** The comparison of a "cell value" rule. */
export interface CellValueRule {
  readonly formula1: string;
  readonly operator: string;
}

/** A conditional format on an area, as far as the host shows it. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly area: Area;
  readonly type: "DataBar" | "CellValue";
  rule: CellValueRule | null;
  fill: string;
  fontColor: string;
  bold: boolean;
}
