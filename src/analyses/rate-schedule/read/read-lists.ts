import { type Codec, SCALAR, TEXT } from "../cells/codec";
import { FACTS } from "../cells/conditions-cell";
import { readKeyCell } from "../cells/key-cell";
import { CODE_COLUMNS, NO_WINTER_BILLS } from "../report/schedule-rows";
import { unquoted } from "../cells/quoted";
import type { Findings } from "./findings";
import { readFigure } from "./read-figure";
import { given, readCell, type TableRow } from "./table-rows";

const KEY: Codec = { write: String, read: readKeyCell };
/** A month and a day; Excel makes a date of some ways of writing it. */
const MONTH_DAY: Codec = {
  write: String,
  read: (cell) => {
    const text = String(cell).trim();
    const found = /(\d{1,2})[-/](\d{1,2})$/.exec(text);
    return found === null ? text : `${(found[1] ?? "").padStart(2, "0")}-${(found[2] ?? "").padStart(2, "0")}`;
  },
};

/** Seasons in the order of their rows; undefined where there are none. */
export function readSeasons(rows: readonly TableRow[], findings: Findings): unknown {
  if (rows.length === 0) return undefined;
  return rows.map((row, index) => {
    findings.stands(index === 0 ? "seasons" : `seasons, ${index}`, row.place());
    return given({
      name: readCell(row, "Season", { codec: TEXT, findings }),
      from: readCell(row, "From (MM-DD)", { codec: MONTH_DAY, findings }),
      to: readCell(row, "To (MM-DD)", { codec: MONTH_DAY, findings }),
    });
  });
}

/** Further facts of accounts by their names. */
export function readFacts(rows: readonly TableRow[], findings: Findings): unknown {
  return named(rows, { column: "Fact", findings }, (row) =>
    given({
      about: readCell(row, "About", { codec: TEXT, findings }),
      default: readCell(row, "Default", { codec: SCALAR, findings }),
    }),
  );
}

/** What rate codes stand for. */
export function readCodes(rows: readonly TableRow[], findings: Findings): unknown {
  return named(rows, { column: "Rate code", findings }, (row) => {
    const own = Object.entries(CODE_COLUMNS).map(([fact, column]): readonly [string, unknown] => [
      fact,
      readCell(row, column, { codec: KEY, findings }),
    ]);
    const others = readCell(row, "Other facts", { codec: FACTS, findings });
    return { ...given(Object.fromEntries(own)), ...(typeof others === "object" ? others : {}) };
  });
}

/** Other names in exports, by fact. */
export function readAliases(rows: readonly TableRow[], findings: Findings): unknown {
  const facts = [...new Set(rows.map((row) => String(row.cell("Fact") ?? "")))];
  const read = facts.map((fact) => {
    const own = rows.filter((row) => String(row.cell("Fact") ?? "") === fact);
    const names = own.filter((row) => row.cell("In the export") !== null || row.cell("In this schedule") !== null);
    const pairs = named(names, { column: "In the export", findings }, (row) =>
      readCell(row, "In this schedule", { codec: TEXT, findings }),
    );
    return [own[0] === undefined ? fact : readCell(own[0], "Fact", { codec: TEXT, findings }), pairs ?? {}] as const;
  });
  return rows.length === 0 ? undefined : Object.fromEntries(read);
}

/** Named quantities, and under a name of its own the use of accounts without winter bills. */
export function readQuantities(rows: readonly TableRow[], findings: Findings) {
  const names = [...new Set(rows.map((row) => String(row.cell("Quantity") ?? "").trim()))];
  const values = names.map((name) => {
    const own = rows.filter((row) => String(row.cell("Quantity") ?? "").trim() === name);
    const first = own[0]?.place("Quantity") ?? "";
    if (name === "") findings.say(first, "the name of the quantity is missing.");
    const text = findings.attempt(first, () => unquoted(name)) ?? name;
    findings.stands(
      name === NO_WINTER_BILLS ? "winterAverage, otherwise" : `quantities, ${text}`,
      own[0]?.place() ?? "",
    );
    return { name, text, value: readFigure(own, findings) };
  });
  const quantities = values.filter(({ name, value }) => name !== NO_WINTER_BILLS && value !== undefined);
  return {
    quantities:
      quantities.length === 0 ? undefined : Object.fromEntries(quantities.map(({ text, value }) => [text, value])),
    otherwise: values.find(({ name }) => name === NO_WINTER_BILLS)?.value,
  };
}

/** Rows by their names; undefined where there are none. A name that stands twice is said. */
function named(
  rows: readonly TableRow[],
  { column, findings }: { readonly column: string; readonly findings: Findings },
  read: (row: TableRow) => unknown,
): Readonly<Record<string, unknown>> | undefined {
  const values = new Map<string, unknown>();
  for (const row of rows) {
    const name = readCell(row, column, { codec: TEXT, findings });
    if (row.cell(column) === null) findings.say(row.place(column), "the name is missing.");
    if (typeof name !== "string") continue;
    if (values.has(name)) findings.say(row.place(column), `"${name}" stands twice; keep one of the rows.`);
    values.set(name, read(row));
  }
  return rows.length === 0 ? undefined : Object.fromEntries(values);
}
