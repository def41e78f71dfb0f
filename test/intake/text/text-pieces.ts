import type { Delimiter, Encoding } from "../../../src/intake/file-shape";
import type { GridRow } from "../../../src/intake/grid/grid-row";
import { CP437, WINDOWS_1252 } from "../../../src/intake/text/code-pages";
import { delimitedRows } from "../../../src/intake/text/delimited-rows";

/** The pieces as a stream. */
export async function* stream(pieces: readonly string[]): AsyncIterable<string> {
  for (const piece of pieces) yield piece;
}

/** All rows of a text given in pieces. */
export async function rowsOf(pieces: readonly string[], delimiter: Delimiter = ","): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  for await (const chunk of delimitedRows(stream(pieces), delimiter)) rows.push(...chunk);
  return rows;
}

/** A text as the bytes of an encoding, by Node's own coders and, for code pages, the place of each character. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "ascii":
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-sig":
      return Buffer.from(`\ufeff${text}`, "utf8");
    case "utf-16-le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16-be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "windows-1252":
      return byPage(text, WINDOWS_1252);
    case "cp437":
      return byPage(text, CP437);
  }
}

function byPage(text: string, page: string): Uint8Array {
  return Uint8Array.from(text, (character) =>
    character < "\u0080" ? character.charCodeAt(0) : 0x80 + page.indexOf(character),
  );
}
