const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * A text with the five entities of XML, `&nbsp;` and numbered characters resolved; any other `&` stays.
 * @example entitiesResolved("A &amp; B & C") // "A & B & C"
 */
export function entitiesResolved(text: string): string {
  const whole = text.replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, "$1");
  return whole.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => meant(name));
}

function meant(name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? "";
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
