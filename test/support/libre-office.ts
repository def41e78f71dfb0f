import { execFile, execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, type WorkBook } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withScratchFolder } from "./scratch-folder";

/** Where the recalculation judge is missing, tests that need it are skipped with this reason in their title. */
export const LIBRE_OFFICE_MISSING = isInstalled()
  ? null
  : "soffice is not installed (apt-get install libreoffice-calc)";

/** `test` where LibreOffice is installed, else `test.skip`, saying so in the title. */
export function testWithLibreOffice(title: string, body: () => Promise<void>): void {
  if (LIBRE_OFFICE_MISSING === null) test(title, body);
  else test.skip(`${title}: ${LIBRE_OFFICE_MISSING}`, body);
}

/** A workbook as LibreOffice computes and saves it, read by a reader that has no part in writing it. */
export async function recalculate(file: Uint8Array): Promise<WorkBook> {
  return read(await convert(file, "xlsx"), { type: "buffer", cellFormula: true, cellText: true });
}

/** The pages LibreOffice prints of a workbook, as PDF. */
export function printPages(file: Uint8Array): Promise<Uint8Array> {
  return convert(file, "pdf");
}

async function convert(file: Uint8Array, format: "xlsx" | "pdf"): Promise<Uint8Array> {
  return withScratchFolder(async (folder) => {
    const source = join(folder, "book.xlsx");
    const target = join(folder, "out");
    await writeFile(source, withoutResults(file));
    await soffice(["--convert-to", format, "--outdir", target, source], join(folder, "profile"));
    return readFile(join(target, `book.${format}`));
  });
}

/**
 * The file without what its formulas show: LibreOffice trusts stored results and would not compute a thing, so that the
 * judge would only repeat the accused.
 */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    parts[path] = strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
  }
  return zipSync(parts);
}

/** Each run has a profile of its own: LibreOffice refuses a second run on the same one. */
function soffice(args: readonly string[], profile: string): Promise<void> {
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  return new Promise((done, fail) => {
    execFile("soffice", [...settings, ...args], { timeout: 110_000 }, (error, _stdout, stderr) => {
      if (error === null) done();
      else fail(new Error(`LibreOffice failed: ${stderr}`, { cause: error }));
    });
  });
}

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
