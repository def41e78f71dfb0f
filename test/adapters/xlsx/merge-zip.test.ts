import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mergeZip } from "../../../src/adapters/xlsx/merge-zip";

function archive(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function texts(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("changed and new files come in, the others stay to the byte", () => {
  const large = "rows and rows ".repeat(10_000);
  const before = archive({ "a.xml": "old", "sheet.xml": large, "z/ü.xml": "kept" });
  const after = mergeZip(before, archive({ "a.xml": "new and longer", "study.xml": "added" }));
  expect(texts(after)).toEqual({
    "sheet.xml": large,
    "z/ü.xml": "kept",
    "a.xml": "new and longer",
    "study.xml": "added",
  });
});

test("a second merge reads what the first wrote", () => {
  const once = mergeZip(archive({ a: "1", b: "2" }), archive({ b: "3" }));
  expect(texts(mergeZip(once, archive({ a: "4" })))).toEqual({ a: "4", b: "3" });
});

test("bytes that are no archive are refused", () => {
  expect(() => mergeZip(strToU8("not an archive, but long enough"), archive({ a: "1" }))).toThrow("no directory");
});
