/** A number as it stands, and the words on both sides, blanks made single. */
export interface Surroundings {
  readonly token: string;
  /** The number begins with a dollar sign. */
  readonly priced: string;
  readonly before: string;
  readonly after: string;
  /** What stands before it on its line. */
  readonly lineBefore: string;
}

const REACH = 60;

/** Numbers with their signs: dates and names of several parts first, then mixed fractions, fractions, decimals. */
const TOKEN =
  /(?<![\w.§])(?:\d{1,4}([/-])\d{1,2}\1\d{1,4}|\d{3}-\d{3,4}-\d{4}|\d+(?:\.\d+){2,}|\d+[ -]\d+\/\d+|\d+\/\d+|(?:\$\s*)?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+))(?![\d])/g;

/** A number's place in the text, and what surrounds it. */
export interface PlacedToken extends Surroundings {
  readonly start: number;
  readonly end: number;
}

/** Every number of a text with its surroundings, in the order of the text. */
export function tokensIn(text: string): readonly PlacedToken[] {
  return [...text.matchAll(TOKEN)].map((found) => {
    const [token] = found;
    const start = found.index;
    const end = start + token.length;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    return {
      token,
      priced: token.startsWith("$") ? "$" : "",
      before: text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, " "),
      after: text.slice(end, end + REACH).replace(/\s+/g, " "),
      lineBefore: text.slice(lineStart, start),
      start,
      end,
    };
  });
}
