/** The upper half (0x80–0xFF) of a single-byte code page, one character each. */
export type CodePage = string;

const LATIN_1_UPPER = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");

/** Windows-1252; the five bytes it leaves undefined stay control characters, as browsers read them. */
export const WINDOWS_1252: CodePage = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1_UPPER}`;

/** Code page 437, the one of DOS in the United States, with its line-drawing characters. */
export const CP437: CodePage =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ" +
  "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * Reads bytes by a code page. Own tables, since engines differ: Node 20 reads 0x80–0x9F of Windows-1252 wrongly.
 * @example decodeByPage(new Uint8Array([0x4f, 0x92]), WINDOWS_1252) // "O’"
 */
export function decodeByPage(bytes: Uint8Array, page: CodePage): string {
  const units = new Uint16Array(bytes.length);
  const table = unitsOf(page);
  for (let index = 0; index < bytes.length; index++) units[index] = table[bytes[index] ?? 0] ?? 0;
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

const TABLES = new Map<CodePage, Uint16Array>();

function unitsOf(page: CodePage): Uint16Array {
  const known = TABLES.get(page);
  if (known !== undefined) return known;
  const table = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : page.charCodeAt(byte - 0x80)));
  TABLES.set(page, table);
  return table;
}
