/**
 * The lines of a text that comes in pieces, without their line ends (`\r\n`, `\n` or a return alone), a list per piece.
 * A last line without an end is given too; a line end at the end of the text begins no further line.
 */
export async function* physicalLines(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }
  if (rest !== "") yield [rest.replace(/\r$/, "")];
}
