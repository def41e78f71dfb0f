import { LIST, PERCENT, readDay, ROUNDING, SCALAR, TEXT } from "../cells/codec";
import { CONDITIONS } from "../cells/conditions-cell";
import { NOTHING } from "../cells/quoted";
import type { Findings } from "./findings";
import { readCharge } from "./read-charges";
import { readFigure } from "./read-figure";
import { given, readCell, type TableRow } from "./table-rows";

/** The rows of the four tables that editions are made of. */
export interface EditionTables {
  readonly editions: readonly TableRow[];
  readonly charges: readonly TableRow[];
  readonly figures: readonly TableRow[];
  readonly multipliers: readonly TableRow[];
}

/** A row and the edition it belongs to. */
interface Dated {
  readonly day: string;
  readonly row: TableRow;
}

/** The editions of a schedule, in the order of their rows. Rows that belong to none are said. */
export function readEditions(tables: EditionTables, findings: Findings): readonly unknown[] {
  const editions = dated(tables.editions, findings);
  const days = [...new Set(editions.map(({ day }) => day))];
  const of = (rows: readonly TableRow[]) => belonging(dated(rows, findings), days, findings);
  const [charges, figures, multipliers] = [of(tables.charges), of(tables.figures), of(tables.multipliers)];
  saysOrphans({ charges, figures, multipliers }, findings);
  return days.map((day) => {
    const own = (rows: readonly Dated[]) => rows.filter((each) => each.day === day).map(({ row }) => row);
    return readEdition(
      day,
      { editions: own(editions), charges: own(charges), figures: own(figures), multipliers: own(multipliers) },
      findings,
    );
  });
}

function dated(rows: readonly TableRow[], findings: Findings): readonly Dated[] {
  return rows.flatMap((row) => {
    const cell = row.cell("Effective");
    if (cell === null) findings.say(row.place("Effective"), "the day is missing; write the first day of its edition.");
    const day = cell === null ? undefined : findings.attempt(row.place("Effective"), () => readDay(cell));
    return day === undefined ? [] : [{ day, row }];
  });
}

function belonging(rows: readonly Dated[], days: readonly string[], findings: Findings): readonly Dated[] {
  for (const { day, row } of rows)
    if (!days.includes(day))
      findings.say(row.place("Effective"), `RateEditions has no edition of ${day}; add it there, or correct the day.`);
  return rows.filter(({ day }) => days.includes(day));
}

/** Figures of a charge that is not listed: one sentence a charge. */
function saysOrphans(
  { charges, figures, multipliers }: Record<"charges" | "figures" | "multipliers", readonly Dated[]>,
  findings: Findings,
): void {
  const named = (rows: readonly Dated[], column: string) => rows.map(({ day, row }) => `${day} ${nameIn(row, column)}`);
  const known = new Set([...named(charges, "Charge"), ...named(multipliers, "Multiplier")]);
  const said = new Set<string>();
  for (const { day, row } of figures) {
    const name = `${day} ${nameIn(row, "Charge")}`;
    if (known.has(name) || said.has(name)) continue;
    said.add(name);
    findings.say(
      row.place("Charge"),
      `RateCharges has no charge "${nameIn(row, "Charge")}" of ${day}; add it there, or delete its figures.`,
    );
  }
}

function nameIn(row: TableRow, column: string): string {
  return String(row.cell(column) ?? "").trim();
}

function readEdition(effective: string, tables: EditionTables, findings: Findings): unknown {
  const [first] = tables.editions;
  if (first === undefined) return undefined;
  const place = `editions ${effective}`;
  findings.stands(place, first.place());
  const figuresOf = (name: string) => tables.figures.filter((row) => nameIn(row, "Charge") === name);
  const charges = tables.charges.map((row) =>
    readCharge({ effective, row, figures: figuresOf(nameIn(row, "Charge")) }, findings),
  );
  const multipliers = tables.multipliers.map((row, index) => {
    findings.stands(`${place}, multipliers ${index + 1}`, row.place());
    return readMultiplier(row, figuresOf(nameIn(row, "Multiplier")), findings);
  });
  const listed = (list: readonly unknown[], column: string) => listOr(list, { row: first, column, findings });
  return given({
    effective,
    source: readCell(first, "Source", { codec: TEXT, findings }),
    increase: increaseOf(tables.editions, findings),
    charges: listed(charges, "Charges"),
    multipliers: listed(multipliers, "Multipliers"),
  });
}

interface ListCell {
  readonly row: TableRow;
  readonly column: "Charges" | "Multipliers";
  readonly findings: Findings;
}

/** What is listed; none where the cell says so; else what held before, which is not said in a schedule. */
function listOr(
  list: readonly unknown[],
  { row, column, findings }: Omit<ListCell, "column"> & { readonly column: string },
): readonly unknown[] | undefined {
  if (list.length > 0) return list;
  const word = String(row.cell(column) ?? "")
    .trim()
    .toLowerCase();
  if (word === "listed")
    findings.say(
      row.place(column),
      `no ${column.toLowerCase()} of this edition are listed; list them, or write "as before" or ${NOTHING}.`,
    );
  return word === NOTHING || word === "none" ? [] : undefined;
}

function increaseOf(rows: readonly TableRow[], findings: Findings): unknown {
  const read = rows.flatMap((row) => {
    const increase = given({
      percent: readCell(row, "Increase", { codec: PERCENT, findings }),
      only: readCell(row, "Only", { codec: LIST, findings }),
      except: readCell(row, "Except", { codec: LIST, findings }),
      round: readCell(row, "Increase rounding", { codec: ROUNDING, findings }),
    });
    if (Object.keys(increase).length === 0) return [];
    if (increase["percent"] === undefined)
      findings.say(row.place("Increase"), "the increase is missing; write it as in 3%.");
    return [increase];
  });
  const [only] = read;
  const mark = String(rows[0]?.cell("Other rules") ?? "")
    .trim()
    .toLowerCase();
  if (read.length > 1 || mark === "a list of one increase" || mark === "no increase on purpose") return read;
  return only;
}

function readMultiplier(row: TableRow, figures: readonly TableRow[], findings: Findings): unknown {
  const by = figures.length > 0 ? readFigure(figures, findings) : readCell(row, "By", { codec: SCALAR, findings });
  return given({
    for: readCell(row, "For whom", { codec: CONDITIONS, findings }) ?? {},
    by,
    on: readCell(row, "On", { codec: LIST, findings }),
    services: readCell(row, "Services", { codec: LIST, findings }),
    round: readCell(row, "Rounding", { codec: ROUNDING, findings }),
  });
}
