import type { IsoDate } from "../../domain/calendar";
import { type Bai2AccountHead, bai2AccountHead } from "./bai2-account";
import type { Bai2Record } from "./bai2-record";
import { type Bai2Transaction, bai2Transaction } from "./bai2-transaction";
import type { StatementPeriod } from "./statement-line";

/** One account of one group: what stands from its 03 record to its 49 record. */
export interface Bai2Section extends StatementPeriod {
  readonly head: Bai2AccountHead;
  readonly headRecord: Bai2Record;
  readonly lines: readonly Bai2Transaction[];
  /** The 49 record; null where it is missing. */
  readonly trailer: Bai2Record | null;
  /** Physical lines from the 03 to the 49 record. */
  readonly lineCount: number;
  /** Which group it stands in, from 0. */
  readonly group: number;
}

/** One group: what stands from its 02 record to its 98 record. */
export interface Bai2Group {
  readonly asOf: IsoDate | null;
  readonly number: number;
}

/**
 * Reads an account's records, the first of which is its 03 record.
 * A file of one group for a whole month gives each transaction its own value date; where the value dates lie before the
 * group's day and differ, they are the days of the transactions.
 */
export function bai2Section(records: readonly [Bai2Record, ...Bai2Record[]], group: Bai2Group): Bai2Section {
  const [headRecord, ...others] = records;
  const head = bai2AccountHead(headRecord);
  const lines = others.filter((record) => record.code === "16").map((record) => bai2Transaction(record, group.asOf));
  return {
    account: head.account,
    date: group.asOf,
    openingCents: balance(head, "010"),
    closingCents: balance(head, "015"),
    lines: spansDays(lines, group.asOf) ? lines.map((line) => ({ ...line, date: line.valueDate ?? line.date })) : lines,
    head,
    headRecord,
    trailer: others.find((record) => record.code === "49") ?? null,
    lineCount: records.reduce((count, record) => count + record.segments.length, 0),
    group: group.number,
  };
}

function balance(head: Bai2AccountHead, typeCode: string): number | null {
  return head.statuses.find((status) => status.typeCode === typeCode)?.cents ?? null;
}

function spansDays(lines: readonly Bai2Transaction[], asOf: IsoDate | null): boolean {
  const days = lines.flatMap((line) => line.valueDate ?? []);
  const before = days.filter((day) => asOf === null || day < asOf);
  const none = days.every((day) => asOf === null || day <= asOf);
  return none && days.length === lines.length && before.length * 2 > days.length && new Set(days).size > 2;
}
