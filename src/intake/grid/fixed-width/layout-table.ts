import { splitRecord } from "../../csv-record";
import { badLayout, type LayoutField, type LayoutLine } from "./layout-field";

type Cells = readonly string[];
type Splitter = (text: string) => Cells;

/** Words over the columns of a layout table. */
const WORDS = {
  name: /^(field|column|data|element|item)?[ _]*(name|field|column|element|label|item|title)s?$|^(field|data) (element|item)$/i,
  start:
    /^(start(ing)?|begin(ning)?|from|pos(ition)?s?|offset|col(umn)?s?|start[ _]*(pos(ition)?|col(umn)?|byte)|begin[ _]*(pos(ition)?|col(umn)?)|byte[ _]*pos(ition)?|from[ _]*pos(ition)?)\.?$/i,
  length: /^(field[ _]*)?(len(gth)?|width|size|bytes|chars|characters)\.?$/i,
  end: /^(end(ing)?|to|thru|through|end[ _]*(pos(ition)?|col(umn)?|byte)|to[ _]*pos(ition)?)\.?$/i,
  type: /^(data[ _]*)?(type|format|pic(ture)?|fmt)$/i,
  decimals: /^(dec(imal)?s?|scale|decimal[ _]*places|implied[ _]*decimals?)\.?$/i,
  description: /^(description|desc|comments?|notes?|remarks?)$/i,
} as const;

type Word = keyof typeof WORDS;
type Places = Readonly<Partial<Record<Word, number>>>;

const SPLITTERS: readonly Splitter[] = [
  ...[",", "\t", ";", "|"].map(
    (delimiter): Splitter =>
      (text) =>
        splitRecord(text, delimiter).map((cell) => cell?.trim() ?? ""),
  ),
  (text) => text.trim().split(/\s{2,}|\t/),
];

/**
 * The fields of a layout that is a table with headings (`Field,Start,Length,Type`), by comma, tab, semicolon, bar or
 * blanks; null when the file is no such table.
 * @throws AppError `bad-recipe` for a line whose start or length is no number
 */
export function fieldsOfTable(lines: readonly LayoutLine[], fileName: string): readonly LayoutField[] | null {
  for (const [index, { text }] of lines.entries()) {
    for (const split of SPLITTERS) {
      const places = placesOf(split(text));
      if (places === null) continue;
      const rows = lines.slice(index + 1).filter((line) => !/^[-=\s|+]*$/.test(line.text));
      return rows.flatMap((row) => fieldOf(row, { split, places, fileName }));
    }
  }
  return null;
}

/** Where the headings stand, when they give each field's name and either its length or its first and last character. */
function placesOf(cells: Cells): Places | null {
  const found: Partial<Record<Word, number>> = {};
  for (const word of ["start", "length", "end", "type", "decimals", "description", "name"] as const) {
    const place = cells.findIndex((cell, index) => WORDS[word].test(cell) && !Object.values(found).includes(index));
    if (place !== -1) found[word] = place;
  }
  if (found.name === undefined) return null;
  return found.length !== undefined || found.start !== undefined ? found : null;
}

interface TableForm {
  readonly split: Splitter;
  readonly places: Places;
  readonly fileName: string;
}

function fieldOf({ line, text }: LayoutLine, { split, places, fileName }: TableForm): readonly LayoutField[] {
  const cells = split(text);
  const cell = (word: Word): string => cells[places[word] ?? -1] ?? "";
  if (cells.filter((each) => each !== "").length < 2) return [];
  const range = /^(\d+)\s*(?:-|–|to|thru)\s*(\d+)$/i.exec(cell("start"));
  const start = whole(range?.[1] ?? cell("start"));
  const end = whole(range?.[2] ?? cell("end"));
  const length = whole(cell("length")) ?? (start !== null && end !== null ? end - start + 1 : null);
  if (length === null || length < 1) {
    throw badLayout(
      fileName,
      line,
      `"${cell("name")}" has no length. Give its start and length (or end) as whole numbers.`,
    );
  }
  const type = [cell("type"), cell("description")].filter((each) => each !== "").join(" ");
  return [{ name: cell("name"), start, length, type, decimals: whole(cell("decimals")), line }];
}

function whole(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
