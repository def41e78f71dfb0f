import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ratebook } from "../support/command-line";

const FOLDER = "test/fixtures/intake/reports";

type Cell = string | number | boolean | null;

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly encoding: string;
  /** A record layout file that comes with the export. */
  readonly layout?: string;
  readonly as_of?: string;
  readonly records: number;
  readonly rejected: readonly { readonly line: number; readonly column: string | null; readonly words: string }[];
  readonly control: Readonly<Record<string, Cell>>;
  /** Printed totals that differ from what was loaded; none where it is not given and nothing is rejected. */
  readonly printed_differs?: readonly { readonly column: string; readonly difference: string }[];
  /** Codes of findings that there must be. */
  readonly findings?: readonly string[];
  /** Codes of findings that there must not be. */
  readonly absent_findings?: readonly string[];
  readonly spot: readonly Readonly<Record<string, Cell>>[];
}

/** What the test looks at of the JSON that `ratebook import` prints of a file. */
interface Read {
  readonly kind: string;
  readonly encoding: string;
  readonly as_of: string | null;
  readonly records: number;
  readonly read: number;
  readonly not_data_count: number;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly rejected: readonly { readonly line: number; readonly column: string | null; readonly reason: string }[];
  readonly control: Readonly<Record<string, Cell>>;
  readonly findings: readonly { readonly code: string }[];
  readonly printed_totals: readonly { readonly difference: Cell }[];
}

const manifest: { readonly files: readonly Expected[] } = JSON.parse(
  readFileSync(join(FOLDER, "manifest.json"), "utf8"),
);

/** Only bytes that every encoding shares: calling them ASCII or UTF-8 is the same. */
const SHARED = new Set(["ascii", "utf-8"]);

describe("printed reports, bank and payment files", () => {
  test.each(manifest.files.map((each) => [each.file, each] as const))(
    "%s gives its worked answer",
    async (file, expected) => {
      const layout = expected.layout === undefined ? [] : ["--layout", join(FOLDER, expected.layout)];
      const { exit, out, err } = await ratebook(
        "import",
        join(FOLDER, file),
        "--json",
        "--rows",
        "--engine",
        "native",
        ...layout,
      );
      expect([exit, exit === 0 ? "" : err]).toEqual([0, ""]);
      const document: { readonly files: readonly [Read] } = JSON.parse(out);
      const [read] = document.files;
      expect({ kind: read.kind, records: read.records, encoding: shared(read.encoding) }).toEqual({
        kind: expected.kind,
        records: expected.records,
        encoding: shared(expected.encoding),
      });
      if (expected.as_of !== undefined) expect(read.as_of).toBe(expected.as_of);
      expect(read.rejected).toMatchObject(expected.rejected.map(({ line, column }) => ({ line, column })));
      for (const [index, { words }] of expected.rejected.entries())
        expect(read.rejected[index]?.reason).toContain(words);
      expect(read.control).toEqual(expect.objectContaining(expected.control));
      for (const spot of expected.spot) expect(read.rows).toContainEqual(expect.objectContaining(spot));
      expect(read.rows).toHaveLength(expected.records);
      expect(read.read).toBe(read.rows.length + read.not_data_count + read.rejected.length);
      const codes = read.findings.map(({ code }) => code);
      for (const code of expected.findings ?? []) expect(codes).toContain(code);
      for (const code of expected.absent_findings ?? []) expect(codes).not.toContain(code);
      if (expected.rejected.length > 0) return;
      const differing = read.printed_totals.filter(({ difference }) => Number(difference) !== 0);
      expect(differing).toMatchObject(expected.printed_differs ?? []);
    },
  );
});

function shared(encoding: string): string {
  return SHARED.has(encoding) ? "shared" : encoding;
}
