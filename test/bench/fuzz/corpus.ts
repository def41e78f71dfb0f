import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx/xlsx.mjs";
import { REPORT, RECORDS, reportAs } from "./known-report";

/** A sound file to be hurt. */
export interface Sound {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lines that are records, by their text, with the values that each must have; null where they are not known. */
  readonly records: ReadonlyMap<string, readonly string[]> | null;
}

/** Every export that the tests keep, and one report whose values are known, in every form that we can write. */
export async function corpus(): Promise<readonly Sound[]> {
  return [...knownReports(), ...books(), canonical(), webPage(), ...(await fixtures())];
}

function knownReports(): readonly Sound[] {
  return ([",", "\t", "|", ";", "fixed"] as const).map((form) => {
    const { text, records } = reportAs(form);
    const name = form === "fixed" ? "aging.txt" : "aging.csv";
    return { name, bytes: Buffer.from(text, "latin1"), records };
  });
}

function books(): readonly Sound[] {
  const sheet = XLSX.utils.aoa_to_sheet(REPORT.map((row) => [...row]));
  const book = XLSX.utils.book_new(sheet, "Aging");
  return (["xlsx", "biff8", "ods"] as const).map((bookType) => ({
    name: `aging.${bookType === "biff8" ? "xls" : bookType}`,
    bytes: new Uint8Array(XLSX.write(book, { type: "array", bookType })),
    records: null,
  }));
}

function canonical(): Sound {
  const lines = RECORDS.map(([account, , bill, , , amount], index) => {
    const text = `C${String(index + 1)},${account},water,volumetric,${bill},2026-10-01,2026-10-21,${amount.replaceAll(",", "")}`;
    return text;
  });
  const heading = "charge_id,account_id,service,kind,bill_id,bill_date,due_date,amount";
  return { name: "charges.csv", bytes: Buffer.from([heading, ...lines, ""].join("\n")), records: null };
}

function webPage(): Sound {
  const rows = REPORT.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return { name: "aging.xls", bytes: Buffer.from(`<html><table>${rows.join("\n")}</table></html>`), records: null };
}

async function fixtures(): Promise<readonly Sound[]> {
  const folder = "test/fixtures/intake";
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile() && !/\.(json|md|ts)$/.test(each.name));
  const sorted = files.map((each) => join(each.parentPath, each.name)).toSorted();
  return Promise.all(
    sorted.map(async (path) => ({ name: path.split("/").at(-1) ?? "", bytes: await readFile(path), records: null })),
  );
}
