import type { CellObject } from "@e965/xlsx";
import type { DateSystem } from "../../ports/sheet-date";
import { sheetNumberText } from "../../ports/sheet-number";

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** The text of a filled cell: what it shows, but with all digits. Formulas give the value the file holds for them. */
export function cellText(cell: CellObject, system: DateSystem): string {
  if (cell.t === "e") return errorText(cell);
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 19);
  if (typeof cell.v === "boolean") return cell.v ? "TRUE" : "FALSE";
  if (typeof cell.v === "number") return sheetNumberText(cell.v, formatOf(cell), system);
  return cell.v ?? "";
}

function errorText({ v, w }: CellObject): string {
  return (typeof v === "number" ? ERRORS[v] : undefined) ?? w ?? "#ERROR!";
}

function formatOf({ z }: CellObject): string {
  return typeof z === "string" ? z : "General";
}
