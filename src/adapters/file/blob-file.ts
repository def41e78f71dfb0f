import type { ExportFile } from "../../ports/export-file";

/** A file the user dropped or picked in the browser, or text made in memory, as an export. */
export function blobFile(name: string, blob: Blob): ExportFile {
  return {
    name,
    size: blob.size,
    origin: { kind: "blob", blob },
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
