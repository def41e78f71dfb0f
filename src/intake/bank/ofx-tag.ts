import { entitiesResolved } from "./markup-entity";

/** One tag of an OFX file and the text behind it. */
export interface OfxTag {
  /** In capitals, without the slash: `STMTTRN`. */
  readonly name: string;
  readonly kind: "open" | "close";
  /** Text up to the next tag, entities resolved, without blanks around it. */
  readonly value: string;
  /** Character position of the tag. */
  readonly position: number;
  /** Whether another tag follows, so that the value is whole. */
  readonly end: "tag" | "end of file";
}

const TAG = /<(\/?)([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>/g;

/**
 * The tags of an OFX text, SGML or XML. Tags need not be closed; an `&` or `<` that belongs to no entity or tag is text.
 * @example ofxTags("<NAME>SWEEP & CO<MEMO>")[0]?.value // "SWEEP & CO"
 */
export function ofxTags(text: string): readonly OfxTag[] {
  const found = [...text.matchAll(TAG)];
  return found.map((match, index): OfxTag => {
    const next = found[index + 1];
    return {
      name: (match[2] ?? "").toUpperCase(),
      kind: match[1] === "/" ? "close" : "open",
      value: entitiesResolved(text.slice(match.index + match[0].length, next?.index ?? text.length)).trim(),
      position: match.index,
      end: next === undefined ? "end of file" : "tag",
    };
  });
}
