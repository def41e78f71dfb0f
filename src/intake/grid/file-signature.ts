/** What a file is by its first bytes, whatever its name says. */
export type FileSignature = "zip-spreadsheet" | "ole-spreadsheet" | "pdf" | "gzip" | "zip" | "text";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const GZIP = [0x1f, 0x8b];
/** A workbook of Excel 5 or older without its envelope: a record "beginning of file", 4 to 16 bytes long. */
const BARE_WORKBOOK = /^\x09[\x00\x02\x04\x08][\x04-\x10]\x00/;

/** Names of entries, or contents, that only workbooks have near their start. */
const WORKBOOK_ENTRY =
  /\[Content_Types\]\.xml|_rels\/\.rels|xl\/|docProps\/|opendocument\.spreadsheet|META-INF\/manifest\.xml/;
/** Word and PowerPoint files are packages of the same kind. */
const OTHER_PACKAGE = /word\/document|ppt\/|opendocument\.(?:text|presentation)/;

/**
 * Tells workbooks, PDFs and archives from text by the first bytes of a file (64 kB are plenty).
 * @example fileSignature(new TextEncoder().encode("Account,Balance")) // "text"
 */
export function fileSignature(head: Uint8Array): FileSignature {
  if (beginsWith(head, ZIP)) return zipSignature(head);
  if (beginsWith(head, OLE) || BARE_WORKBOOK.test(latin(head.subarray(0, 4)))) return "ole-spreadsheet";
  if (beginsWith(head, PDF)) return "pdf";
  return beginsWith(head, GZIP) ? "gzip" : "text";
}

/**
 * What to do with a file that is neither text nor a workbook: the end of a sentence that begins with its name; null for
 * files that can be read.
 */
export function signatureRemedy(signature: FileSignature): string | null {
  if (signature === "pdf") return "is a PDF. Export the report as CSV or Excel instead of printing it.";
  if (signature === "gzip") return "is compressed (gzip). Unpack it first.";
  if (signature === "zip") return "is a zip archive. Unpack it, then choose the files in it.";
  return null;
}

function zipSignature(head: Uint8Array): FileSignature {
  const text = latin(head);
  return WORKBOOK_ENTRY.test(text) && !OTHER_PACKAGE.test(text) ? "zip-spreadsheet" : "zip";
}

function beginsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
