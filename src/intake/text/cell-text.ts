const BLANK = 32;
const HARD_BLANK = 0xa0;
const EQUALS = 61;

/**
 * A cell's text without surrounding blanks; null where nothing is left. `="0071"`, by which exports keep Excel from
 * dropping zeros, is the text within.
 * @example cellText('="0004512"') // "0004512"
 */
export function cellText(printed: string): string | null {
  if (printed.length === 0) return null;
  const text = mayHaveBlanks(printed) ? printed.trim() : printed;
  if (text.length === 0) return null;
  return text.charCodeAt(0) === EQUALS ? unguarded(text) : text;
}

/** Cheap: nearly all cells begin and end with a visible ASCII character. */
function mayHaveBlanks(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= BLANK || last <= BLANK || first >= HARD_BLANK || last >= HARD_BLANK;
}

function unguarded(text: string): string | null {
  const guarded = /^="([^"]*)"$/.exec(text)?.[1];
  if (guarded === undefined) return text;
  return guarded.trim() === "" ? null : guarded.trim();
}
