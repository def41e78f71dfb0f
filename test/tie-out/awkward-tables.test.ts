import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ratebook } from "../support/command-line";

const FOLDER = "test/fixtures/intake/tables";

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What reading one file must give, worked by hand. */
interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly records: number;
  readonly control: Readonly<Record<string, string | number | null>>;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly as_of?: string;
  readonly rejected?: readonly { readonly line: number; readonly column: string | null; readonly words: string }[];
  /** Records in the file's own columns. */
  readonly spot?: readonly Row[];
  /** Rows of the ledger, each with the `table` that it stands in. */
  readonly ledger_spot?: readonly Row[];
  readonly table_rows?: Readonly<Record<string, number>>;
  /** Columns that must not be kept. */
  readonly absent?: readonly string[];
  /** Printed totals; without, every total that is found must tie. */
  readonly printed?: readonly Row[];
  /** Words of a finding that must be there. */
  readonly finding?: string;
  /** Words of a question that must be asked. */
  readonly asks?: string;
  /** A file that must be refused with a question instead of being loaded. */
  readonly exit?: number;
  readonly words?: string;
}

/** What `import --json --rows` prints of one file. */
interface ReadFile {
  readonly kind: string;
  readonly records: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly as_of: string | null;
  readonly rejected: readonly Row[];
  readonly rejected_count: number;
  readonly not_data_count: number;
  readonly read: number;
  readonly rows: readonly Row[];
  readonly control: Readonly<Record<string, string | null>>;
  readonly printed_totals: readonly Row[];
  readonly findings: readonly { readonly message: string }[];
}

interface Printed {
  readonly files: readonly ReadFile[];
  readonly refused: readonly string[];
  readonly ledger_rows: Readonly<Record<string, readonly Row[]>>;
}

const manifest: { readonly files: readonly Expected[] } = JSON.parse(
  readFileSync(join(FOLDER, "manifest.json"), "utf8"),
);
const { files } = manifest;
const loaded = files.filter(({ exit }) => exit === undefined);
const refused = files.filter(({ exit }) => exit !== undefined);

function holds(rows: readonly Row[] | undefined, wanted: Row): boolean {
  return (rows ?? []).some((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
}

test.each(loaded.map((each) => [each.file, each] as const))("%s gives what its manifest says", async (_, expected) => {
  const { exit, out } = await ratebook("import", join(FOLDER, expected.file), "--json", "--rows", "--engine", "native");
  expect(exit).toBe(0);
  const { files: read, ledger_rows: ledger, refused: none }: Printed = JSON.parse(out);
  const [file] = read;
  expect(none).toEqual([]);
  if (file === undefined) throw new Error("no file was read");
  expect({ kind: file.kind, records: file.records }).toEqual({ kind: expected.kind, records: expected.records });
  for (const name of ["encoding", "delimiter", "as_of"] as const)
    if (expected[name] !== undefined) expect([name, file[name]]).toEqual([name, expected[name]]);
  const rejected = expected.rejected ?? [];
  expect(file.rejected.map(({ line, column }) => ({ line, column }))).toEqual(
    rejected.map(({ line, column }) => ({ line, column })),
  );
  rejected.forEach(({ words }, index) => expect(file.rejected[index]?.["reason"]).toContain(words));
  expect(file.read).toBe(file.records + file.rejected_count + file.not_data_count);
  expect(file.rows).toHaveLength(expected.records);
  for (const [name, value] of Object.entries(expected.control))
    expect([name, file.control[name]]).toEqual([name, value === null ? null : String(value)]);
  if (expected.printed === undefined)
    expect(file.printed_totals.filter(({ difference }) => Number(difference) !== 0)).toEqual([]);
  else expect(file.printed_totals).toEqual(expected.printed);
  const messages = file.findings.map(({ message }) => message);
  for (const words of [expected.finding, expected.asks])
    if (words !== undefined) expect(messages).toContainEqual(expect.stringContaining(words));
  expect((expected.spot ?? []).filter((row) => !holds(file.rows, row))).toEqual([]);
  const missing = (expected.ledger_spot ?? []).filter(({ table, ...row }) => !holds(ledger[String(table)], row));
  expect(missing).toEqual([]);
  for (const [table, count] of Object.entries(expected.table_rows ?? {})) expect(ledger[table]).toHaveLength(count);
  for (const name of expected.absent ?? []) expect(file.rows[0]).not.toHaveProperty(name);
});

test.each(refused.map((each) => [each.file, each] as const))("%s is asked about, not loaded", async (_, expected) => {
  const { exit, out, err } = await ratebook("import", join(FOLDER, expected.file), "--json", "--engine", "native");
  expect({ exit, out }).toEqual({ exit: expected.exit, out: "" });
  expect(err).toContain(expected.words ?? "");
});

test("the exports have one awkward thing each, and say which", () => {
  expect(files.length).toBeGreaterThanOrEqual(25);
  for (const each of files) expect(each).toHaveProperty("quirks.0");
});
