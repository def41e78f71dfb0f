import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { memoDocx } from "../../../src/adapters/docx/memo-docx";
import { memoOfPath } from "../../../src/app/memo-of-path";
import { parseStudy } from "../../../src/app/study-file-text";
import { openXmlErrors } from "../../support/open-xml-validator";

const STUDIES = resolve(__dirname, "../../fixtures/studies");
const study = parseStudy(readFileSync(resolve(STUDIES, "stringtown.json"), "utf8"), "stringtown.json");

test("a memo is a Word file that Microsoft's own checker finds nothing wrong with, and holds its words", async () => {
  const memo = memoOfPath({ study, path: { choice: "custom", solved: null }, preparedOn: "2026-11-29" });
  const file = await memoDocx(memo);
  expect(await openXmlErrors(file, "memo.docx")).toEqual([]);
  const document = unzipSync(file)["word/document.xml"];
  const text = strFromU8(document ?? new Uint8Array()).replaceAll(/<[^>]+>/g, " ");
  for (const words of ["Finance Director, Service Director, City Engineer", "November 29, 2026", "Residential block 2"])
    expect(text).toContain(words);
  for (const { heading } of memo.sections) expect(text).toContain(heading);
});
