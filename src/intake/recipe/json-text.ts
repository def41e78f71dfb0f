/** Parts up to this many characters stand on one line. */
const LINE_WIDTH = 110;

/**
 * JSON for people: indented by two blanks, but lists and objects that fit stand on one line.
 * @example jsonText({ a: [1, 2] }) // '{\n  "a": [1, 2]\n}'
 */
export function jsonText(value: unknown): string {
  return isComposed(value) ? spread(value, "") : flat(value);
}

function laidOut(value: unknown, indent: string): string {
  const oneLine = flat(value);
  return isComposed(value) && oneLine.length + indent.length > LINE_WIDTH ? spread(value, indent) : oneLine;
}

function spread(value: object, indent: string): string {
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => `${inner}${laidOut(item, inner)}`)
    : entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${laidOut(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

function flat(value: unknown): string {
  if (!isComposed(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  const parts = entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flat(item)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function entries(value: object): readonly (readonly [string, unknown])[] {
  const all: readonly (readonly [string, unknown])[] = Object.entries(value);
  return all.filter(([, item]) => item !== undefined);
}

function isComposed(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
