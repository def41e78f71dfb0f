/** A piece of a text template. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  /**
   * The first of these columns that is filled; usually there is one. `@line` and `@as_of` may stand among several;
   * `@earliest` before them means the earliest of these dates.
   */
  | { readonly kind: "column"; readonly columns: readonly string[] }
  /** Number of the record's physical line. */
  | { readonly kind: "line" }
  /** The report's date, less a number of days: an aging bucket's first day. */
  | { readonly kind: "as-of"; readonly lessDays: number };

/** One column of a signed sum. */
export interface SignedTerm {
  readonly sign: 1 | -1;
  /** The first of these that is filled counts; an empty cell counts as nothing. */
  readonly columns: readonly string[];
}

const PLACE = /(\{[^{}]*\})/;
const AS_OF = /^@as_of(?:-(\d{1,5}))?$/;
const SIGNED_SUM = /^\s*[+-]?\s*\{[^{}@][^{}]*\}(\s*[+-]\s*\{[^{}@][^{}]*\})*\s*$/;
const SIGNED_TERM = /([+-]?)\s*\{([^{}]*)\}/g;

/**
 * The parts of a template: `{Heading}`, `{A|B}` (the first that is filled), `{@line}`, `{@as_of}`, `{@as_of-31}`
 * (31 days before the report's date), `{@earliest|A|@as_of}` (the earliest of these dates), and text between them.
 * @example textParts("P-{Bill No|Invoice}") // [{ kind: "text", text: "P-" }, { kind: "column", columns: ["Bill No", "Invoice"] }]
 */
export function textParts(template: string): readonly TextPart[] {
  return template.split(PLACE).flatMap((piece): readonly TextPart[] => {
    if (piece === "") return [];
    return [piece.startsWith("{") && piece.endsWith("}") ? place(piece.slice(1, -1)) : { kind: "text", text: piece }];
  });
}

/**
 * The columns of a money template with their signs; null when it is no signed sum of columns.
 * @example signedTerms("{Credit}-{Debit}") // [{ sign: 1, columns: ["Credit"] }, { sign: -1, columns: ["Debit"] }]
 */
export function signedTerms(template: string): readonly SignedTerm[] | null {
  if (!SIGNED_SUM.test(template)) return null;
  return [...template.matchAll(SIGNED_TERM)].map(([, sign, names = ""]) => ({
    sign: sign === "-" ? -1 : 1,
    columns: names.split("|"),
  }));
}

/**
 * A template with its columns named anew; null where a place has no column left. In `{A|B}` the others remain.
 * @example renamedTemplate("{Cr}-{Dr}", (name) => (name === "Cr" ? "Credit" : name)) // "{Credit}-{Dr}"
 */
export function renamedTemplate(template: string, rename: (name: string) => string | null): string | null {
  const pieces = template.split(PLACE).map((piece) => {
    if (!piece.startsWith("{") || !piece.endsWith("}")) return piece;
    const names = piece.slice(1, -1).split("|");
    const left = names.flatMap((name) => (name.startsWith("@") ? name : (rename(name) ?? [])));
    return left.length === 0 ? null : `{${left.join("|")}}`;
  });
  return pieces.includes(null) ? null : pieces.join("");
}

/**
 * The columns of the file that a template needs.
 * @example templateColumns("{Bill}-{Charge}-{@line}") // ["Bill", "Charge"]
 */
export function templateColumns(template: string): readonly string[] {
  return textParts(template).flatMap((part) =>
    part.kind === "column" ? part.columns.filter((name) => !name.startsWith("@")) : [],
  );
}

function place(inside: string): TextPart {
  if (inside === "@line") return { kind: "line" };
  const asOf = AS_OF.exec(inside);
  if (asOf !== null) return { kind: "as-of", lessDays: Number(asOf[1] ?? 0) };
  return { kind: "column", columns: inside.split("|") };
}
