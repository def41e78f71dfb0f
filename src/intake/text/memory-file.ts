import type { ExportFile } from "../../ports/export-file";

/**
 * Bytes made in memory as a file, read by slice like any other.
 * @example memoryFile("a.csv", [new Uint8Array([65, 10])]).size // 2
 */
export function memoryFile(name: string, parts: readonly Uint8Array[]): ExportFile {
  // The blob takes its own copy.
  const blob = new Blob(parts.map((part) => (isOrdinary(part) ? part : new Uint8Array(part))));
  return {
    name,
    size: blob.size,
    origin: { kind: "blob", blob },
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

/** Blobs are not made of memory that threads share. */
function isOrdinary(part: Uint8Array): part is Uint8Array<ArrayBuffer> {
  return part.buffer instanceof ArrayBuffer;
}
