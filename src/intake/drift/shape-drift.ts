import type { FileShape } from "../file-shape";
import type { FoundTable } from "../layout/found-table";
import type { Recipe } from "../recipe/recipe-schema";
import type { LayoutChange } from "./layout-change";

/**
 * Changes of how the file is cut: form, delimiter, lines of headings, lines of a record.
 * @example shapeDrift(recipe, found)[0]?.message // "The fields are now separated by tabs; before, by commas."
 */
export function shapeDrift(recipe: Recipe, found: FoundTable): readonly LayoutChange[] {
  return [formDrift(recipe.file, found.shape), headingDrift(recipe, found), recordDrift(recipe, found)].flatMap(
    (message): readonly LayoutChange[] =>
      message === null
        ? []
        : [{ code: "layout-changed", severity: "info", message, repair: "The file is read the new way." }],
  );
}

function formDrift(was: FileShape, is: FileShape): string | null {
  if (was.form !== is.form) return `The file is now ${FORMS[is.form]}; before, ${FORMS[was.form]}.`;
  if (was.form === "delimited" && is.form === "delimited" && was.delimiter !== is.delimiter)
    return `The fields are now separated by ${DELIMITER_WORDS[is.delimiter]}; before, by ${DELIMITER_WORDS[was.delimiter]}.`;
  return null;
}

const FORMS: Readonly<Record<FileShape["form"], string>> = {
  delimited: "text with separated fields",
  "fixed-width": "text in columns of fixed width",
  spreadsheet: "a workbook",
  html: "a web page saved as a workbook",
  bank: "a bank file",
};

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ",": "commas",
  "\t": "tabs",
  "|": "bars",
  ";": "semicolons",
};

function headingDrift(recipe: Recipe, found: FoundTable): string | null {
  if (recipe.headerLines === found.headerLines) return null;
  return `The headings now take ${lines(found.headerLines)}; before, ${lines(recipe.headerLines)}.`;
}

function recordDrift(recipe: Recipe, found: FoundTable): string | null {
  if (recipe.linesPerRecord === found.linesPerRecord) return null;
  return `A record now takes ${lines(found.linesPerRecord)}; before, ${lines(recipe.linesPerRecord)}.`;
}

function lines(count: number): string {
  return count === 1 ? "1 line" : `${count} lines`;
}
