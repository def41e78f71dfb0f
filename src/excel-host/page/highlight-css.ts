import { holds } from "../model/area";
import type { Shown } from "../model/cell";
import type { ConditionalFormatModel } from "../model/conditional-format";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";

/** A cell of a workbook as the page looks at it. */
export interface CellPlace {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

const LARGEST = new WeakMap<ConditionalFormatModel, { readonly revision: number; readonly most: number }>();

/** What the conditional formats of a cell add to its look, as CSS; empty for none. */
export function highlightCss(place: CellPlace, shown: Shown): string {
  return place.sheet.conditionalFormats
    .filter((format) => holds(format.area, place.row, place.column))
    .map((format) => (format.type === "DataBar" ? barCss(format, place, shown) : ruleCss(format, shown)))
    .join(";");
}

function barCss(format: ConditionalFormatModel, place: CellPlace, { value }: Shown): string {
  if (typeof value !== "number" || value <= 0) return "";
  const most = largest(format, place);
  const share = most === 0 ? 0 : Math.round((100 * value) / most);
  return `background-image:linear-gradient(to right, ${format.fill} ${share}%, transparent ${share}%)`;
}

/** The longest bar's value, found once for each revision of the workbook. */
function largest(format: ConditionalFormatModel, { workbook, sheet }: CellPlace): number {
  const known = LARGEST.get(format);
  if (known?.revision === workbook.revision) return known.most;
  const { row, column, rows, columns } = format.area;
  let most = 0;
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const { value } = workbook.shown(sheet, r, c);
      if (typeof value === "number") most = Math.max(most, value);
    }
  }
  LARGEST.set(format, { revision: workbook.revision, most });
  return most;
}

function ruleCss({ rule, fill, fontColor, bold }: ConditionalFormatModel, shown: Shown): string {
  if (rule === null || !applies(rule.operator, rule.formula1, shown)) return "";
  return `background-color:${fill};color:${fontColor};font-weight:${bold ? 600 : 400}`;
}

/** Rules that compare with a constant: `="PASS"`, `=30`. */
function applies(operator: string, formula: string, { value }: Shown): boolean {
  const constant = formula.replace(/^=/, "");
  const wanted = /^".*"$/.test(constant) ? constant.slice(1, -1) : Number(constant);
  if (operator === "EqualTo") return value === wanted;
  return operator === "GreaterThan" && typeof value === "number" && typeof wanted === "number" && value > wanted;
}
