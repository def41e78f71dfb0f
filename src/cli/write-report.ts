import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { placeReport } from "../report/place";
import type { Report } from "../report/report";
import type { Workplace } from "./command";

/** Writes a report as a new workbook, a file of that name is replaced; nothing where no file is named. */
export async function writeReport(report: Report, out: string | undefined, place: Workplace): Promise<void> {
  if (out === undefined) return;
  const workbook = place.newWorkbook();
  await workbook.write(placeReport(report), { overwrite: "replace", stamp: place.now() });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
  place.err(`Wrote ${out}.`);
}
