import type { CellValue as XlsxValue, Workbook as XlsxWorkbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { AppError } from "../../ports/app-error";
import type { Workbook } from "../../ports/workbook";
import { OWNER_PREFIX } from "../../report/owner-mark";
import type { CellValue } from "../../report/placed";
import { readAddress, type SheetArea } from "./address";
import { readStudyPart } from "./study-part";

/** A sheet of the product in a file: the mark it bears, its name now, and the run that wrote it. */
export interface OwnedSheet {
  readonly mark: string;
  readonly name: string;
  readonly stamp: string;
}

/** What can be read back from an .xlsx file, whoever saved it last. */
export interface XlsxReader extends Pick<Workbook, "readInputs" | "readTable" | "readStudy"> {
  /** The product's sheets in the file, by their owner marks. */
  readonly ownedSheets: readonly OwnedSheet[];
  /** All sheets of the file, in order. */
  readonly sheetNames: readonly string[];
}

/**
 * Opens an .xlsx file for reading back inputs, tables and the study. Formulas show the value the last program that
 * calculated the file left in it, null when there was none.
 * @throws AppError `unreadable-file` when the bytes are no .xlsx file
 */
export async function openXlsxWorkbook(file: Uint8Array): Promise<XlsxReader> {
  const workbook = await parse(file);
  const study = readStudyPart(file);
  return {
    ownedSheets: ownedSheets(workbook),
    sheetNames: workbook.sheets.map(({ name }) => name),
    readInputs: (names) => Promise.resolve(namedValues(workbook, names)),
    readTable: (name) => Promise.resolve(tableOf(workbook, name)),
    readStudy: () => Promise.resolve(study),
  };
}

async function parse(file: Uint8Array): Promise<XlsxWorkbook> {
  try {
    return await readXlsx(file);
  } catch (cause) {
    throw new AppError(
      "unreadable-file",
      "This is not a workbook Excel could open. Pick an .xlsx file, saved without a password.",
      {
        cause,
      },
    );
  }
}

function ownedSheets(workbook: XlsxWorkbook): readonly OwnedSheet[] {
  return (workbook.namedRanges ?? []).flatMap(({ name, range, comment = "" }) => {
    const area = name.startsWith(OWNER_PREFIX) ? readAddress(range, "") : null;
    return area === null ? [] : [{ mark: name, name: area.sheet, stamp: comment }];
  });
}

function namedValues(workbook: XlsxWorkbook, names: readonly string[]): ReadonlyMap<string, CellValue> {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  return new Map(
    (workbook.namedRanges ?? []).flatMap(({ name, range, scope }) => {
      const asked = scope === undefined ? wanted.get(name.toLowerCase()) : undefined;
      const area = asked === undefined ? null : readAddress(range, "");
      const value = area === null ? undefined : areaValues(workbook, area)[0]?.[0];
      return asked === undefined || value === undefined ? [] : [[asked, value] as const];
    }),
  );
}

function tableOf(workbook: XlsxWorkbook, name: string): Awaited<ReturnType<Workbook["readTable"]>> {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables?.find((each) => (each.displayName ?? each.name).toLowerCase() === name.toLowerCase());
    const area = table?.range === undefined ? null : readAddress(table.range, sheet.name);
    if (table === undefined || area === null) continue;
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 - (table.showTotalRow === true ? 1 : 0) };
    return { columns: table.columns.map((column) => column.name), rows: areaValues(workbook, body) };
  }
  return null;
}

function areaValues(workbook: XlsxWorkbook, area: SheetArea): readonly (readonly CellValue[])[] {
  const rows = workbook.sheets.find((sheet) => sheet.name === area.sheet)?.rows ?? [];
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, across) => cellValue(rows[area.row + down]?.[area.column + across])),
  );
}

/** The reader gives a date as midnight UTC. */
function cellValue(value: XlsxValue | undefined): CellValue {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? value.toISOString().slice(0, 10) : value;
}
