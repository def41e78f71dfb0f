import type { SheetInfo } from "../../../ports/spreadsheet-reader";
import type { Guess } from "../../guess";

/** Names of sheets that hold no records, as vendors and colleagues call them. */
const NOT_RECORDS =
  /\b(summar(y|ies)|totals?|recap|notes?|read ?me|about|instructions?|parameters?|params?|criteria|settings?|options?|selections?|lookups?|codes?|legend|charts?|graphs?|pivot|dashboard|cover|title page|contents|help|info)\b/i;

interface Candidate {
  readonly sheet: SheetInfo;
  readonly worth: number;
}

/**
 * The sheet that holds the records: the visible one with most rows, unless its name says that it holds something else.
 * With no sheet at all, the name is empty and the confidence 0.
 * @example chooseSheet([{ name: "Summary", rowCount: 40, hidden: false }, { name: "Detail", rowCount: 30, hidden: false }]).value // "Detail"
 */
export function chooseSheet(sheets: readonly SheetInfo[]): Guess<string> {
  const ranked = sheets.map(candidate).sort((a, b) => b.worth - a.worth || b.sheet.rowCount - a.sheet.rowCount);
  const [best, next] = ranked;
  if (best === undefined) return { value: "", confidence: 0, why: "The workbook has no sheet." };
  const { sheet } = best;
  if (sheet.rowCount === 0) return { value: sheet.name, confidence: 0, why: "All sheets are empty." };
  if (next === undefined) return { value: sheet.name, confidence: 1, why: "It is the only sheet." };
  return { value: sheet.name, confidence: confidence(best, next), why: reason(sheet, sheets) };
}

/** Rows count fully on a visible sheet with a plain name, a twentieth elsewhere, a four-hundredth on both counts. */
function candidate(sheet: SheetInfo): Candidate {
  const named = speaksAgainst(sheet.name) ? 0.05 : 1;
  return { sheet, worth: sheet.rowCount * named * (sheet.hidden ? 0.05 : 1) };
}

/** `AccountList` and `Charge_Codes` are read as words. */
function speaksAgainst(name: string): boolean {
  return NOT_RECORDS.test(name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "));
}

/** Certain when the next sheet has nothing to offer, a coin's toss when both are worth the same. */
function confidence(best: Candidate, next: Candidate): number {
  const share = best.worth / (best.worth + next.worth);
  return Math.round((best.sheet.hidden ? share * 0.7 : share) * 100) / 100;
}

function reason(sheet: SheetInfo, sheets: readonly SheetInfo[]): string {
  const others = sheets.filter((each) => each.name !== sheet.name).map(describe);
  return `"${sheet.name}" has ${sheet.rowCount} rows; besides: ${others.join(", ")}.`;
}

function describe({ name, rowCount, hidden }: SheetInfo): string {
  return `"${name}" ${rowCount}${hidden ? " (hidden)" : ""}`;
}
