/**
 * A label in lines of at most so many characters, cut between words; a word that is longer stands on a line of its own.
 * @example wrappedLabel("Credits only to the service they name", 28) // ["Credits only to the service", "they name"]
 */
export function wrappedLabel(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
