import { ratebook } from "./command-line";

/** One file as `ratebook import --json` tells of it. */
export interface ImportedFile {
  readonly kind: string;
  readonly recipe: string | null;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly read: number;
  readonly records: number;
  readonly carry_forward_records: number;
  readonly not_data_count: number;
  readonly rejected: readonly { readonly line: number; readonly column: string | null; readonly reason: string }[];
  readonly control: Readonly<Record<string, string | null>>;
  readonly as_of: string | null;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly rows?: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** Imports one file on the command line; the command must succeed. */
export async function importedFile(path: string, ...words: readonly string[]): Promise<ImportedFile> {
  const { exit, out } = await ratebook("import", path, "--json", "--rows", ...words);
  const { files }: { readonly files: readonly ImportedFile[] } = JSON.parse(out);
  const [file] = files;
  if (exit !== 0 || file === undefined) throw new Error(`import ${path} ended with ${exit}`);
  return file;
}
