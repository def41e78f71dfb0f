/** One field's text, or null where nothing stands between the delimiters. */
export type CsvField = string | null;

/**
 * Splits one CSV record (RFC 4180: quotes doubled inside quotes) into its fields.
 * @example splitRecord('a,"b,""c""",') // ["a", 'b,"c"', null]
 */
export function splitRecord(text: string, delimiter = ","): readonly CsvField[] {
  const fields: CsvField[] = [];
  let at = 0;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    fields.push(field.value === "" ? null : field.value);
    if (text[field.end] !== delimiter) return fields;
    at = field.end + 1;
  }
}

/**
 * One value as a CSV field: quoted only where it must be.
 * @example csvField('5" pipe') // '"5"" pipe"'
 */
export function csvField(value: CsvField, delimiter = ","): string {
  if (value === null) return "";
  return value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plainField(text: string, start: number, delimiter: string): Field {
  const next = text.indexOf(delimiter, start);
  const end = next === -1 ? text.length : next;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
