import { ALLOWED_FUNCTIONS } from "./allowed-functions";
import type { FormulaPart } from "./formula";

const TOKEN = /\s+|\d+(?:\.\d+)?(?:E[+-]?\d+)?|<=|>=|<>|[-+*/^&=<>(),%]|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z0-9_.]*/y;

/**
 * Reads the typed part of a formula: operators, numbers, quoted text and allowed functions. Anything else is refused,
 * above all cell addresses and names, which must enter as references.
 * @throws Error naming the word that may not stand there
 */
export function readFormulaText(text: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) throw new Error(`formula text may not hold ${JSON.stringify(text.slice(at, at + 12))}`);
    at += token.length;
    parts.push(readToken(token, text.slice(at)));
  }
  return parts;
}

function readToken(token: string, rest: string): FormulaPart {
  if (token.startsWith('"')) return { kind: "string", value: token.slice(1, -1).replaceAll('""', '"') };
  if (/^[A-Za-z_]/.test(token)) assertWord(token, rest);
  return { kind: "text", text: token };
}

function assertWord(word: string, rest: string): void {
  const isCall = rest.startsWith("(");
  if (isCall && ALLOWED_FUNCTIONS.has(word)) return;
  if (!isCall && (word === "TRUE" || word === "FALSE")) return;
  throw new Error(
    isCall
      ? `formula uses ${word}, which is not on the list of allowed functions`
      : `formula names ${word}; use a reference instead`,
  );
}
