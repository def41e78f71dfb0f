import { fixedAddress } from "../../formula/print-a1";
import { ownerMark } from "../../report/owner-mark";
import type { PlacedReport, Rectangle } from "../../report/placed";
import { around, joined, readArea, sheetOfAddress } from "./area";
import type { Origin } from "./shift-sheet";

/** A sheet this report wrote before. */
export interface OwnedSheet {
  readonly key: string;
  /** Its name now; a user may have changed it. */
  readonly name: string;
  readonly origin: Origin;
  /** When it was written, ISO 8601 UTC. */
  readonly stamp: string;
  /** The cells written then, wherever they stand now; null when that was never noted. */
  readonly cells: readonly Rectangle[] | null;
}

/** Most characters Excel allows in the formula of a name. */
const LONGEST_FORMULA = 8_192;

/** The name that keeps the list of a sheet's own cells. It follows when rows or columns are inserted. */
export function ownCellsName(sheetKey: string): string {
  return `${ownerMark(sheetKey)}.cells`;
}

/** The formula of that name. A list too long for Excel becomes the rectangle around all cells. */
export function ownCellsFormula(sheet: string, cells: readonly Rectangle[]): string {
  const list = (areas: readonly Rectangle[]): string =>
    `=${areas.map((area) => fixedAddress({ ...area, sheet })).join(",")}`;
  const formula = list(joined(cells));
  return formula.length > LONGEST_FORMULA ? list([around(cells)]) : formula;
}

/** Finds the sheets that earlier runs of this report wrote, by their marks. One round trip. */
export async function findOwnedSheets(
  context: Excel.RequestContext,
  report: PlacedReport,
): Promise<readonly OwnedSheet[]> {
  const asked = report.sheets.map(({ key }) => askMark(context, key));
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const known = new Set(sheets.items.map((sheet) => sheet.name));
  return asked.flatMap((mark) => {
    const owned = readMark(mark);
    return owned === null || !known.has(owned.name) ? [] : [owned];
  });
}

interface AskedMark {
  readonly key: string;
  readonly mark: Excel.NamedItem;
  readonly cells: Excel.NamedItem;
}

function askMark(context: Excel.RequestContext, key: string): AskedMark {
  const mark = context.workbook.names.getItemOrNullObject(ownerMark(key));
  const cells = context.workbook.names.getItemOrNullObject(ownCellsName(key));
  mark.load("formula,comment");
  cells.load("formula");
  return { key, mark, cells };
}

/** Null when there is no mark, or its cell was deleted. */
function readMark({ key, mark, cells }: AskedMark): OwnedSheet | null {
  if (mark.isNullObject) return null;
  const address = String(mark.formula).replace(/^=/, "");
  const origin = readArea(address);
  if (origin === null) return null;
  const own = cells.isNullObject ? null : readCells(String(cells.formula));
  return { key, name: sheetOfAddress(address), origin, stamp: mark.comment, cells: own };
}

function readCells(formula: string): readonly Rectangle[] {
  const areas = formula.match(/(?:'(?:[^']|'')*'|[^',=]+)![^,]+/g) ?? [];
  return areas.flatMap((address) => readArea(address) ?? []);
}
