import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { placeReport } from "../report/place";
import type { Report } from "../report/report";
import { optionText } from "./arguments";
import type { Arguments, Workplace } from "./command";

/** Writes a report as the workbook that `--out` names, a file of that name is replaced; nothing where it was not given. */
export async function writeBook(report: () => Report, args: Arguments, place: Workplace): Promise<void> {
  const out = optionText(args, "out");
  if (out === undefined) return;
  const workbook = place.newWorkbook();
  await workbook.write(placeReport(report()), { overwrite: "replace", stamp: place.now() });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, await workbook.save());
  place.err(`Wrote ${out}.`);
}
