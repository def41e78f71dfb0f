/** The most characters an Excel cell holds. */
const LONGEST_TEXT = 32_767;

/**
 * Text as an Excel cell can hold it: control characters and broken surrogates, which no workbook file may contain,
 * become the replacement character; line ends become one line feed; text beyond 32,767 characters is cut with an ellipsis.
 * @example cellText("a\u0000b") // "a\uFFFDb"
 */
export function cellText(text: string): string {
  const legal = replaceIllegal(text.replace(/\r\n?/g, "\n"));
  return legal.length <= LONGEST_TEXT ? legal : `${replaceIllegal(legal.slice(0, LONGEST_TEXT - 1))}…`;
}

function replaceIllegal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "\uFFFD",
  );
}

/**
 * Breaks a sentence into lines of at most `width` characters, between words; a longer word stands alone on its line.
 * @example wrapText("days past due count from the due date", 20) // ["days past due count", "from the due date"]
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
