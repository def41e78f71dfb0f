import { badLayout, type LayoutField, type LayoutLine } from "./layout-field";
import { readPicture } from "./picture";

const ITEM = /^(\d{2})\s+([A-Z0-9][A-Z0-9_-]*)\b\s*(.*)$/i;
const PICTURE = /\bPIC(?:TURE)?\s+(?:IS\s+)?(\S+)/i;

/** What a copybook may say that a fixed-width text cannot be cut by, and what to do about it. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\bOCCURS\b/i, "OCCURS (a field that repeats) is not read. Write each repetition as a field of its own."],
  [/\bREDEFINES\b/i, "REDEFINES (two readings of the same characters) is not read. Keep the one that this file holds."],
  [
    /\b(COMP(?:UTATIONAL)?(-\d)?|BINARY|PACKED-DECIMAL)\b/i,
    "binary and packed numbers are not text. Export the field as digits (USAGE DISPLAY).",
  ],
];

/**
 * Whether a layout file is a COBOL copybook.
 * @example isCopybook([{ line: 1, text: "05 ACCT-NO PIC X(10)." }]) // true
 */
export function isCopybook(lines: readonly LayoutLine[]): boolean {
  return lines.some(({ text }) => ITEM.test(text.trim()) && PICTURE.test(text));
}

/**
 * The fields of a COBOL copybook, one behind the other.
 * @throws AppError `bad-recipe` for what has no fixed place as text
 */
export function fieldsOfCopybook(lines: readonly LayoutLine[], fileName: string): readonly LayoutField[] {
  return statements(lines).flatMap(({ line, text }) => {
    const item = ITEM.exec(text);
    const picture = PICTURE.exec(text)?.[1];
    if (item === null || item[1] === "88" || item[1] === "66") return [];
    const refused = REFUSED.find(([pattern]) => pattern.test(item[3] ?? ""));
    if (refused !== undefined) throw badLayout(fileName, line, `${item[2] ?? ""}: ${refused[1]}`);
    if (picture === undefined) return [];
    return [fieldOf({ line, text }, { name: item[2] ?? "", picture }, fileName)];
  });
}

interface Item {
  readonly name: string;
  readonly picture: string;
}

function fieldOf({ line, text }: LayoutLine, { name, picture }: Item, fileName: string): LayoutField {
  const read = readPicture(picture);
  if (read === null)
    throw badLayout(
      fileName,
      line,
      `the picture "${picture}" of ${name} is not understood. Write it as X(10) or 9(7)V99.`,
    );
  const sign = /\bSEPARATE\b/i.test(text) ? 1 : 0;
  return { name, start: null, length: read.length + sign, type: picture, decimals: null, line };
}

/** Sentences of a copybook: they end with a full stop and may go over several lines; comments and line numbers left out. */
function statements(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const found: LayoutLine[] = [];
  let open: LayoutLine | null = null;
  for (const { line, text } of lines) {
    const code = text.replace(/^\d{6}/, "      ");
    if (/^\s{6}[*/]|^\s*\*/.test(code)) continue;
    const joined: string = open === null ? code.trim() : `${open.text} ${code.trim()}`;
    const first: number = open === null ? line : open.line;
    open = joined === "" || joined.endsWith(".") ? null : { line: first, text: joined };
    if (joined.endsWith(".")) found.push({ line: first, text: joined.slice(0, -1) });
  }
  return open === null ? found : [...found, open];
}
