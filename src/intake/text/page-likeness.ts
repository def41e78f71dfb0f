import type { CodePage } from "./code-pages";
import { decodeByPage } from "./code-pages";

/** How well bytes read as text of a code page. */
export interface PageLikeness {
  /** The sum over the characters beyond ASCII of how well each goes with its neighbours; higher is likelier. */
  readonly score: number;
  /** The different characters that go well with their neighbours, in order of appearance, at most eight. */
  readonly seen: readonly string[];
}

/**
 * Judges a code page by its neighbours: a letter stands in a word, a line-drawing character in a line, `½` behind a
 * digit, `’` behind a letter.
 * @example pageLikeness(new Uint8Array([0x4a, 0x4f, 0x53, 0x90]), CP437).seen // ["É"]
 */
export function pageLikeness(bytes: Uint8Array, page: CodePage): PageLikeness {
  const text = decodeByPage(bytes, page);
  const seen = new Set<string>();
  let score = 0;
  for (const match of text.matchAll(/[\u0080-\uffff]/g)) {
    const points = plausibility(text.charAt(match.index - 1), match[0], text.charAt(match.index + 1));
    score += points;
    if (points > 0 && seen.size < 8) seen.add(match[0]);
  }
  return { score, seen: [...seen] };
}

const LETTER = /\p{Script=Latin}/u;
const BLANK = /^\s?$/;

function plausibility(before: string, character: string, after: string): number {
  if (/[─-▟■]/.test(character)) return lineDrawing(before, character, after);
  if (/[\u0080-\u009f]/.test(character)) return -2;
  if (/[ªº]/.test(character)) return /\d/.test(before) ? 0.5 : -0.5;
  if (LETTER.test(character)) return letter(before, character, after);
  return sign(before, character, after);
}

function lineDrawing(before: string, character: string, after: string): number {
  if (/[─-▟]/.test(before) || /[─-▟]/.test(after)) return 2;
  if (BLANK.test(before) && BLANK.test(after)) return 1;
  const upright = /[│║┤├╡╞╢╟]/.test(character);
  if (upright && !LETTER.test(before) && !/\d/.test(before)) return 1;
  return -1;
}

function letter(before: string, character: string, after: string): number {
  // `’` of Windows-1252 is `Æ` in DOS: no letter of an export in the United States.
  if (/[Ææ]/.test(character)) return -0.5;
  const around = [before, after].filter((each) => LETTER.test(each) && each < "\u0080");
  if (around.length === 0) return -1;
  if (isUpper(character)) return isUpper(after) || BLANK.test(before) || around.every(isUpper) ? 1 : -1;
  return around.every(isUpper) && around.length === 2 ? -1 : 1;
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** What each sign looks for before and after it; signs of no entry are unlikely in an export. */
const SIGNS: readonly { readonly signs: RegExp; readonly before: RegExp; readonly after: RegExp }[] = [
  { signs: /[’]/, before: /\p{L}|\d/u, after: /./su },
  { signs: /[‘“]/, before: /^[\s("',]?$/, after: /\p{L}|\d/u },
  { signs: /[”]/, before: /[\p{L}\d.!?]/u, after: /^[^\p{L}\d]?$/u },
  { signs: /[–—•…·]/, before: /^[\s\p{L}\d]?$/u, after: /^[\s\p{L}\d]?$/u },
  { signs: /[½¼¾°]/, before: /^[\d\s-]$/, after: /^[^\d]?$/ },
  { signs: /[²³]/, before: /\p{L}/u, after: /^[^\p{L}]?$/u },
  { signs: /[€£¢]/, before: /^[\s\d(]?$/, after: /^[\d\s]?$/ },
  { signs: /[®™©§\u00a0±÷×]/, before: /./su, after: /^[\s\S]?$/ },
];

function sign(before: string, character: string, after: string): number {
  const known = SIGNS.find(({ signs }) => signs.test(character));
  if (known === undefined) return -1;
  return known.before.test(before) && known.after.test(after) ? 1 : -0.5;
}
