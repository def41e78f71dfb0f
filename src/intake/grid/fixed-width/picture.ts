/** What a COBOL picture says of a field. */
export interface Picture {
  readonly holds: "text" | "number";
  /** Characters in the file. */
  readonly length: number;
  /** Digits behind the point that is not printed (`V`). */
  readonly impliedDecimals: number;
  /** A point is printed. */
  readonly point: "printed" | "none";
}

/**
 * Reads a COBOL picture; null for any other text.
 * @example readPicture("S9(5)V99") // number, 7 characters, 2 implied decimals
 */
export function readPicture(text: string): Picture | null {
  const symbols = unfold(text.trim().toUpperCase());
  if (symbols === null || !/^[SV9XAZBP$*+\-.,/0]+$/.test(symbols) || !/[9XAZ]/.test(symbols)) return null;
  const [whole = "", decimals = ""] = symbols.split("V");
  const isText = /[XA]/.test(symbols);
  return {
    holds: isText ? "text" : "number",
    length: (whole + decimals).replaceAll("S", "").length,
    impliedDecimals: isText ? 0 : decimals.replace(/[^9]/g, "").length,
    point: symbols.includes(".") ? "printed" : "none",
  };
}

const LONGEST = 9999;

/** `9(3)V9(2)` as `999V99`; null when a count is no count. */
function unfold(text: string): string | null {
  if (!/^(?:[A-Z0-9$*+\-.,/](?:\(\d{1,4}\))?)+$/.test(text)) return null;
  const unfolded = text.replace(/(.)\((\d+)\)/g, (_, symbol: string, count: string) => symbol.repeat(Number(count)));
  return unfolded.length > LONGEST ? null : unfolded;
}
