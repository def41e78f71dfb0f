import type { HeadingBlock } from "./report";

/**
 * The line that opens a sheet.
 * @example titled("Aging at 2026-10-31") // { kind: "heading", level: "title", text: "Aging at 2026-10-31" }
 */
export function titled(text: string): HeadingBlock {
  return { kind: "heading", level: "title", text };
}

/**
 * The line that opens a section of a sheet.
 * @example headed("Checks") // { kind: "heading", level: "heading", text: "Checks" }
 */
export function headed(text: string): HeadingBlock {
  return { kind: "heading", level: "heading", text };
}
