import { invalidArgument } from "../model/host-error";
import { type FormulaPlace, type KnownTable, tableAt } from "./known-table";
import { readReference, tableAddress } from "./table-reference";

/** A text constant, a quoted sheet name, a word with or without brackets, or any other character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][A-Za-z0-9_.\\]*|\[|./gs;

/**
 * Writes a formula's table references as addresses, for engines that know no tables.
 * @throws HostError InvalidArgument for a table, column or bracket that Excel would refuse
 * @example translateFormula("=SUM(AgingByClass[Not due])", place, tables) // "=SUM(Aging!$B$6:$B$9)"
 */
export function translateFormula(formula: string, place: FormulaPlace, tables: readonly KnownTable[]): string {
  const pattern = new RegExp(TOKEN);
  let translated = "";
  for (let match = pattern.exec(formula); match !== null; match = pattern.exec(formula)) {
    const token = match[0];
    const next = formula[pattern.lastIndex];
    const table = tableNamed(token, tables);
    const opens = token === "[" ? match.index : isWord(token) && next === "[" ? pattern.lastIndex : -1;
    if (opens < 0) {
      translated += table === undefined || next === "(" || next === "!" ? token : bodyAddress(table, place);
      continue;
    }
    const end = closingBracket(formula, opens);
    const owner = token === "[" ? tableAt(tables, place) : table;
    if (owner === undefined) throw invalidArgument(`table reference ${formula.slice(match.index, end + 1)}`);
    translated += tableAddress(owner, readReference(formula.slice(opens + 1, end)), place.row);
    pattern.lastIndex = end + 1;
  }
  return translated;
}

function isWord(token: string): boolean {
  return /^[A-Za-z_\\]/.test(token);
}

function tableNamed(word: string, tables: readonly KnownTable[]): KnownTable | undefined {
  return tables.find((each) => each.table.name.toLowerCase() === word.toLowerCase());
}

function bodyAddress(table: KnownTable, place: FormulaPlace): string {
  return tableAddress(table, { item: "#Data", columns: null }, place.row);
}

/** Position of the bracket that closes the one at `start`; an apostrophe takes the next character as it is. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (depth === 0) return index;
  }
  throw invalidArgument(`brackets in ${formula}`);
}
