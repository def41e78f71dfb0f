import type { Block } from "../../../report/report";

/** The line that opens a sheet. */
export function titled(text: string): Block {
  return { kind: "heading", level: "title", text };
}

/** The line that opens a section. */
export function headed(text: string): Block {
  return { kind: "heading", level: "heading", text };
}
