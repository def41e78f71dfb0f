import type { IsoDate } from "../../domain/calendar";
import { bai2Cursor } from "./bai2-cursor";
import type { Bai2Record } from "./bai2-record";
import { type Bai2Section, bai2Section } from "./bai2-section";
import { dateOfDigits } from "./bank-date";

/** One group of a file, from its 02 record to its 98 record. */
export interface Bai2GroupOutline {
  readonly asOf: IsoDate | null;
  readonly sections: readonly Bai2Section[];
  /** The 98 record; null where it is missing. */
  readonly trailer: Bai2Record | null;
  /** Physical lines from the 02 to the 98 record. */
  readonly lineCount: number;
}

/** A BAI2 file by its records. */
export interface Bai2Outline {
  readonly groups: readonly Bai2GroupOutline[];
  /** The 99 record; null where it is missing. */
  readonly trailer: Bai2Record | null;
  /** Records that stand where they cannot be read: a transaction before any account, an unknown code. */
  readonly strays: readonly Bai2Record[];
  readonly lineCount: number;
}

/** Sorts a file's records into groups and accounts. */
export function bai2Outline(records: readonly Bai2Record[]): Bai2Outline {
  const pieces = cut(records, "02");
  const groups = pieces.slice(1).map(groupOf);
  const known = new Set(["01", "02", "03", "16", "49", "98", "99"]);
  const owned = new Set(
    groups.flatMap((group) => group.sections.flatMap((section) => section.lines.map(({ line }) => line))),
  );
  return {
    groups,
    trailer: records.findLast((record) => record.code === "99") ?? null,
    strays: records.filter((record) => !known.has(record.code) || (record.code === "16" && !owned.has(record.line))),
    lineCount: linesOf(records),
  };
}

function groupOf(records: readonly Bai2Record[], number: number): Bai2GroupOutline {
  const asOf = groupDay(records[0]);
  const own = records.filter((record) => record.code !== "99");
  return {
    asOf,
    sections: cut(own, "03")
      .slice(1)
      .flatMap(([head, ...others]) =>
        head === undefined ? [] : bai2Section([head, ...others.filter((each) => each.code !== "98")], { asOf, number }),
      ),
    trailer: own.find((record) => record.code === "98") ?? null,
    lineCount: linesOf(own),
  };
}

/** `02,receiver,originator,status,as-of date,time,currency,modifier/` */
function groupDay(record: Bai2Record | undefined): IsoDate | null {
  if (record === undefined) return null;
  const cursor = bai2Cursor(record);
  cursor.next();
  cursor.next();
  cursor.next();
  return dateOfDigits(cursor.next() ?? "");
}

/** Cuts a list before each record of the code; what stands before the first comes first. */
function cut(records: readonly Bai2Record[], code: string): readonly (readonly Bai2Record[])[] {
  const pieces: Bai2Record[][] = [[]];
  for (const record of records) {
    if (record.code === code) pieces.push([]);
    pieces.at(-1)?.push(record);
  }
  return pieces;
}

function linesOf(records: readonly Bai2Record[]): number {
  return records.reduce((count, record) => count + record.segments.length, 0);
}
