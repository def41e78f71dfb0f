/** A file the user picked, dropped or named. It is read by handle, in slices, and never copied whole into memory. */
export interface ExportFile {
  /** The file's own name, without a folder: `charges.csv`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How an adapter finds the bytes: a path on disk (Node) or a browser file handle. */
  readonly origin: { readonly kind: "path"; readonly path: string } | { readonly kind: "blob"; readonly blob: Blob };
  /** The bytes from `start` up to but not including `end`; shorter at the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;
}
