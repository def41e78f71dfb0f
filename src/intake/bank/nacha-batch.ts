import { addDays, daysBetween, type IsoDate } from "../../domain/calendar";
import { dateOfDigits } from "./bank-date";
import type { NachaRecord } from "./nacha-record";

/** An entry (6) with the addenda (7) that follow it. */
export interface NachaItem {
  readonly entry: NachaRecord;
  readonly addenda: readonly NachaRecord[];
}

/** A batch from its header (5) to its control (8). */
export interface NachaBatch {
  /** Null where entries stand without a batch header. */
  readonly header: NachaRecord | null;
  readonly items: readonly NachaItem[];
  /** Null where the control record is missing. */
  readonly control: NachaRecord | null;
  /** Addenda that follow no entry. */
  readonly strays: readonly NachaRecord[];
}

/** Sorts the records of a file into batches. */
export function nachaBatches(records: readonly NachaRecord[]): readonly NachaBatch[] {
  const pieces: NachaRecord[][] = [];
  for (const record of records.filter((each) => each.isFiller === "record" && /[5678]/.test(each.type))) {
    const last = pieces.at(-1);
    if (last === undefined || record.type === "5" || last.at(-1)?.type === "8") pieces.push([record]);
    else last.push(record);
  }
  return pieces.map(batchOf);
}

/**
 * The day on which a batch settles: the settlement day of the year (76–78), if it lies within two months of the other
 * dates; else the effective entry date (70–75); else the file's date.
 * @example settlementDate(header("… 261012 285 …"), "2026-10-12") // "2026-10-12"
 */
export function settlementDate(header: NachaRecord | null, fileDate: IsoDate | null): IsoDate | null {
  if (header === null) return fileDate;
  const effective = dateOfDigits(header.field(70, 75));
  const near = fileDate ?? effective;
  const day = header.field(76, 78);
  if (near === null || !/^\d{3}$/.test(day) || Number(day) < 1 || Number(day) > 366) return effective ?? fileDate;
  const settled = [0, -1, 1]
    .map((years) => addDays(`${String(Number(near.slice(0, 4)) + years)}-01-01`, Number(day) - 1))
    .find((each) => Math.abs(daysBetween(each, near)) <= 62);
  return settled ?? effective ?? fileDate;
}

function batchOf(records: readonly NachaRecord[]): NachaBatch {
  const items: { entry: NachaRecord; addenda: NachaRecord[] }[] = [];
  const strays: NachaRecord[] = [];
  for (const record of records) {
    if (record.type === "6") items.push({ entry: record, addenda: [] });
    if (record.type === "7") (items.at(-1)?.addenda ?? strays).push(record);
  }
  return {
    header: records.find((record) => record.type === "5") ?? null,
    items,
    control: records.find((record) => record.type === "8") ?? null,
    strays,
  };
}
