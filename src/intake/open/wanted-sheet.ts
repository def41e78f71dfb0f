import type { ExportFile } from "../../ports/export-file";
import type { SheetInfo } from "../../ports/spreadsheet-reader";
import { chooseSheet } from "../grid/spreadsheet/choose-sheet";
import type { Guess } from "../guess";
import type { OpenContext } from "./opened-export";
import { unreadable } from "./refuse-file";

/**
 * The sheet that a person or a recipe wants, else the one that looks like the report.
 * @throws AppError `unreadable-file` when no sheet holds anything
 */
export function wantedSheet(file: ExportFile, sheets: readonly SheetInfo[], { overrule }: OpenContext): Guess<string> {
  if (sheets.every(({ rowCount }) => rowCount === 0)) {
    throw unreadable(file, "has no sheet with anything in it. Export it again from the billing system.");
  }
  const shape = overrule?.shape;
  const wanted = shape?.form === "spreadsheet" ? sheets.find(({ name }) => name === shape.sheet) : undefined;
  return wanted === undefined ? chooseSheet(sheets) : { value: wanted.name, confidence: 1, why: "It was chosen." };
}
