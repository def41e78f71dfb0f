import { isRule, saysPage, saysTotal } from "../../layout/row-words";
import { type LineToken, tokensOf } from "./line-token";

/** A printed line that could be a record, with its place among the lines that were looked at, from 0. */
export interface SeenLine {
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly LineToken[];
}

/** The lines that could be records: something is printed, and it speaks of no page and no total. */
export function candidateLines(lines: readonly string[]): readonly SeenLine[] {
  return lines
    .map((text, index) => ({ index, text, tokens: tokensOf(text) }))
    .filter(({ text, tokens }) => tokens.length > 0 && !isRule(text) && !saysPage(text) && !saysTotal(text));
}
