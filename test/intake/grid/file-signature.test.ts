import { strToU8, zipSync } from "fflate";
import { fileSignature, signatureRemedy } from "../../../src/intake/grid/file-signature";

test.each([
  ["zip-spreadsheet", zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") })],
  ["zip-spreadsheet", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] })],
  ["zip", zipSync({ "october.csv": strToU8("a,b") })],
  ["zip", zipSync({ "[Content_Types].xml": strToU8("x"), "word/document.xml": strToU8("x") })],
  ["ole-spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ["ole-spreadsheet", new Uint8Array([9, 8, 8, 0, 0, 5, 5, 0])],
  ["pdf", strToU8("%PDF-1.7")],
  ["gzip", new Uint8Array([0x1f, 0x8b, 8])],
  ["text", strToU8("Account,Balance")],
  ["text", strToU8("\tAccount\tBalance")],
  ["text", new Uint8Array()],
] as const)("a file is told by its first bytes: %s", (signature, head) => {
  expect(fileSignature(head)).toBe(signature);
});

test("what cannot be read is said with what to do, what can be read is not", () => {
  expect(signatureRemedy("pdf")).toBe("is a PDF. Export the report as CSV or Excel instead of printing it.");
  expect(signatureRemedy("gzip")).toContain("Unpack it");
  expect(signatureRemedy("zip")).toContain("Unpack it");
  expect([signatureRemedy("text"), signatureRemedy("zip-spreadsheet"), signatureRemedy("ole-spreadsheet")]).toEqual([
    null,
    null,
    null,
  ]);
});
