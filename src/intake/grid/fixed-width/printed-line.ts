const TAB_STOP = 8;

/**
 * One line as it stands on paper: tabs filled up to every eighth place, no form feed or ^Z, no blanks behind the last
 * character.
 * @example printedLine("\fA\tB  \u001a") // "A       B"
 */
export function printedLine(line: string): string {
  const plain = /[\f\u001a\u00a0\u0000]/.test(line)
    ? line.replace(/[\f\u001a]/g, "").replace(/[\u00a0\u0000]/g, " ")
    : line;
  return (plain.includes("\t") ? expandTabs(plain) : plain).trimEnd();
}

/**
 * The lines of a text, with what is printed after a form feed in the middle of a line as a line of its own: paper
 * begins anew there, so its columns do too.
 * @example linesOnPaper("TOTAL\fPAGE 2") // ["TOTAL", "PAGE 2"]
 */
export function linesOnPaper(line: string): readonly string[] {
  if (line.indexOf("\f", 1) === -1) return [printedLine(line)];
  const parts = line.split("\f").map(printedLine);
  const printed = parts.filter((part) => part !== "");
  return printed.length === 0 ? [""] : printed;
}

function expandTabs(line: string): string {
  let printed = "";
  for (const [index, part] of line.split("\t").entries()) {
    if (index > 0) printed = printed.padEnd((Math.floor(printed.length / TAB_STOP) + 1) * TAB_STOP);
    printed += part;
  }
  return printed;
}
