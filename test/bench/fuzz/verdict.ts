import { loadFile } from "../../../src/intake/load-file";
import { stagedRows, type StagedRow } from "../../../src/intake/load/staged-rows";
import type { FileLoad } from "../../../src/intake/load-result";
import { understandExport } from "../../../src/intake/understand/understand-export";
import { memoryFile } from "../../../src/intake/text/memory-file";
import { ledgerDdl } from "../../../src/ledger/ddl";
import { AppError } from "../../../src/ports/app-error";
import type { Database } from "../../../src/ports/database";
import type { SpreadsheetReader } from "../../../src/ports/spreadsheet-reader";
import type { Sound } from "./corpus";

/** Understands a hurt file; any refusal must be one that a person can act on. */
export async function understandHurt(name: string, bytes: Uint8Array, spreadsheets: SpreadsheetReader): Promise<void> {
  await refusable(understandExport(memoryFile(name, [bytes]), { recipes: [], spreadsheets }));
}

/** What a hurt file is loaded with. */
export interface Loader {
  readonly database: Database;
  readonly spreadsheets: SpreadsheetReader;
}

/** Loads a hurt file into an empty ledger and says what is wrong with the answer; null when nothing is. */
export async function loadHurt(sound: Sound, bytes: Uint8Array, loader: Loader): Promise<string | null> {
  const { database, spreadsheets } = loader;
  await database.execute(ledgerDdl());
  let staged: readonly StagedRow[] = [];
  const plan = {
    recipes: [],
    spreadsheets,
    fileNumber: 1,
    whileStaged: async (recipe: Parameters<typeof stagedRows>[1]) => void (staged = await stagedRows(database, recipe)),
  };
  const load = await refusable(loadFile(database, memoryFile(sound.name, [bytes]), plan));
  if (load === null) return null;
  return (
    unaccounted(load) ??
    (sound.records === null ? null : (untrue(load, staged, { sound, bytes }) ?? unsaid(load, sound)))
  );
}

/** A refusal in plain words is an answer; anything else that is thrown is a fault of the program. */
async function refusable<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function unaccounted({ read, loaded, rejected, notData, rejects, notDataBy, amount }: FileLoad): string | null {
  if (read !== loaded + rejected + notData) return `${read} read, ${loaded} + ${rejected} + ${notData} accounted for`;
  if (rejects.length !== Math.min(rejected, 1000)) return `${rejected} rejected, ${rejects.length} listed`;
  const named = notDataBy.reduce((sum, { count }) => sum + count, 0);
  if (named !== notData) return `${notData} no data, ${named} named`;
  if (amount !== null && amount.readCents !== amount.loadedCents + amount.rejectedCents) return "amounts do not add up";
  return null;
}

interface Hurt {
  readonly sound: Sound;
  readonly bytes: Uint8Array;
}

/** Every line below the headings that was not touched must be loaded with its own values, or be rejected. */
function untrue(load: FileLoad, staged: readonly StagedRow[], { sound, bytes }: Hurt): string | null {
  const text = Buffer.from(bytes).toString("latin1");
  // Whether a lone return or a form feed ends a line is a matter of taste; one of the counts must hold.
  const counts = [text.split(/\r*\n/), text.split(/\r\n|\n|\r/), text.split(/\r\n|\n|\r|\f/)];
  const faults = counts.map((lines) => untrueLine({ load, staged, sound }, lines));
  return faults.includes(null) ? null : (faults[0] ?? null);
}

interface Answer {
  readonly load: FileLoad;
  readonly staged: readonly StagedRow[];
  readonly sound: Sound;
}

function untrueLine({ load, staged, sound }: Answer, lines: readonly string[]): string | null {
  const loaded = new Map(staged.map((row) => [Number(row["line"]), row]));
  const rejected = new Set(load.rejects.map(({ line }) => line));
  const swallowed = Math.min(Number.POSITIVE_INFINITY, ...oddQuotes(lines));
  const heading = lines.findIndex((text) => text.startsWith("Account"));
  for (const [index, text] of lines.entries()) {
    const values = index < heading ? undefined : sound.records?.get(text);
    const line = index + 1;
    if (values === undefined || rejected.has(line) || line > swallowed) continue;
    const row = loaded.get(line);
    if (row === undefined) return `line ${line} was neither loaded nor rejected: ${text}`;
    const cells = Object.entries(row).flatMap(([name, cell]) => (name === "line" ? [] : [String(cell)]));
    const wrong = cells.find((cell) => !isTrue(cell, values, text));
    if (wrong !== undefined) return `line ${line} was loaded with ${wrong}: ${text}`;
  }
  return null;
}

/** Records that are missing or there twice must show: as rejects, in a finding, against the printed total, or by the lack of one. */
function unsaid({ loaded, rejected, findings, printed }: FileLoad, { records }: Sound): string | null {
  if (loaded === records?.size || rejected > 0 || findings.length > 0 || printed.length === 0) return null;
  return printed.some(({ difference }) => difference !== 0)
    ? null
    : `${loaded} of ${records?.size ?? 0} records are loaded, and nothing says so`;
}

/** From such a line on, a quote may rightly hold what follows. */
function oddQuotes(lines: readonly string[]): readonly number[] {
  return lines.flatMap((text, index) => ((text.split('"').length - 1) % 2 === 1 ? [index + 1] : []));
}

/** A value of the line, or a piece of it as printed; a column that nothing was read from is left out. */
function isTrue(cell: string, values: readonly string[], text: string): boolean {
  return cell === "null" || values.includes(cell) || text.includes(cell) || values.includes(`${cell}.00`);
}
