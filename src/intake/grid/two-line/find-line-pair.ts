import { furniturePattern, rowText, saysPage, saysTotal } from "../../layout/row-words";
import type { Guess } from "../../guess";
import type { GridRow } from "../grid-row";
import { type LinePair, mayBeLine, roleOf } from "./line-pair";
import { groupByShape } from "./shape-groups";
import { tellApart } from "./tell-apart";

const ENOUGH = 0.8;

/**
 * Finds out whether a record takes two physical lines, from the first rows of a file. It does when the rows alternate
 * between two shapes whose places hold different things: an account and amounts above, a street and dates below. Titles,
 * headings, totals and blank rows may stand between them. Null where a record is one line, which most are: a subtotal
 * under every record, a second service without the account, or debit and credit in turn make no two-line record.
 */
export function findLinePair(rows: readonly GridRow[]): Guess<LinePair> | null {
  const body = rows.filter(isBody);
  const [one, other] = groupByShape(body);
  if (one === undefined || other === undefined) return null;
  const candidate = inOrder(rows, one, other);
  if (candidate === null) return null;
  const { pair, records, lines } = count(rows, candidate);
  const share = lines === 0 ? 0 : (2 * records) / lines;
  if (records < 2 || share < ENOUGH || lines < body.length * 0.5) return null;
  const why = `${String(records)} records of two lines each: the lines alternate between two layouts`;
  return { value: pair, confidence: Math.min(0.95, share * (records < 4 ? 0.85 : 0.95)), why };
}

function isBody(row: GridRow): boolean {
  const text = row.text ?? rowText(row.cells);
  return mayBeLine(row) && !saysTotal(text) && !saysPage(text);
}

type Group = ReturnType<typeof groupByShape>[number];

/** The pair with the shape that comes first in the file as its first line, if the two shapes differ in what they hold. */
function inOrder(rows: readonly GridRow[], one: Group, other: Group): LinePair | null {
  const oneIsFirst = startOf(one) < startOf(other);
  const [first, second] = oneIsFirst ? [one, other] : [other, one];
  if (!tellApart(first.shape, second.shape)) return null;
  const furniture = rows
    .filter((row) => row.line < startOf(first))
    .map((row) => furniturePattern(row.text ?? rowText(row.cells)));
  return { first: first.shape, second: second.shape, furniture: [...new Set(furniture)].filter((text) => text !== "") };
}

function startOf(group: Group): number {
  return Math.min(...group.rows.map((row) => row.line));
}

interface PairCount {
  readonly pair: LinePair;
  /** First lines with their second line directly after them, furniture aside. */
  readonly records: number;
  /** Lines of either shape. */
  readonly lines: number;
}

function count(rows: readonly GridRow[], pair: LinePair): PairCount {
  const roles = rows.map((row) => roleOf(row, pair)).filter((role) => role !== "furniture");
  const records = roles.filter((role, index) => role === "first" && roles[index + 1] === "second").length;
  return { pair, records, lines: roles.length };
}
