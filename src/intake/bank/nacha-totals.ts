import type { Finding } from "../../domain/finding";
import { centsOfDigits } from "./bank-amount";
import { cutOff, lineFinding, totalDifference } from "./bank-finding";
import type { NachaBatch, NachaItem } from "./nacha-batch";
import type { NachaRecord } from "./nacha-record";
import { isRoutingNumber } from "./routing-number";

const HASH_MODULUS = 10_000_000_000;

/** What the batch and file controls of a NACHA file say and its records do not make, and what is missing. */
export function nachaFindings(
  fileName: string,
  records: readonly NachaRecord[],
  batches: readonly NachaBatch[],
): readonly Finding[] {
  const file = fileControl(records);
  return [
    ...(file === null
      ? [cutOff(fileName, "its file control record (9)")]
      : fileDifferences(fileName, { file, records, batches })),
    ...batches.flatMap((batch) => batchDifferences(fileName, batch, file)),
    ...checkDigits(fileName, batches),
  ];
}

/** The file control record (9) that is no filler; null where it is missing. */
export function fileControl(records: readonly NachaRecord[]): NachaRecord | null {
  return records.find((record) => record.type === "9" && record.isFiller === "record") ?? null;
}

/** What some entries add up to. */
interface Sums {
  readonly count: number;
  readonly hash: number;
  readonly debits: number;
  readonly credits: number;
}

function sumsOf(items: readonly NachaItem[]): Sums {
  return items.reduce<Sums>(
    (sums, { entry, addenda }) => {
      const cents = centsOfDigits(entry.field(30, 39)) ?? 0;
      const debit = Number(entry.field(3, 3)) >= 5;
      return {
        count: sums.count + 1 + addenda.length,
        hash: (sums.hash + (centsOfDigits(entry.field(4, 11)) ?? 0)) % HASH_MODULUS,
        debits: sums.debits + (debit ? cents : 0),
        credits: sums.credits + (debit ? 0 : cents),
      };
    },
    { count: 0, hash: 0, debits: 0, credits: 0 },
  );
}

function batchDifferences(fileName: string, batch: NachaBatch, file: NachaRecord | null): readonly Finding[] {
  const { control, header, items } = batch;
  if (control === null) {
    const place = header === null ? "a batch" : `the batch of line ${String(header.line)}`;
    return file === null ? [] : [cutOff(fileName, `the control record (8) of ${place}`)];
  }
  const place = `line ${String(control.line)}, batch control (8)`;
  const stated = {
    count: control.field(5, 10),
    hash: control.field(11, 20),
    debits: control.field(21, 32),
    credits: control.field(33, 44),
  };
  return differences(fileName, place, { stated, counted: sumsOf(items) });
}

function fileDifferences(
  fileName: string,
  {
    file,
    records,
    batches,
  }: { readonly file: NachaRecord; readonly records: readonly NachaRecord[]; readonly batches: readonly NachaBatch[] },
): readonly Finding[] {
  const place = `line ${String(file.line)}, file control (9)`;
  const stated = {
    count: file.field(14, 21),
    hash: file.field(22, 31),
    debits: file.field(32, 43),
    credits: file.field(44, 55),
  };
  const number = (what: string, text: string, counted: number): readonly Finding[] =>
    totalDifference({ fileName, place, what, unit: "count", stated: centsOfDigits(text), counted });
  return [
    ...number("number of batches", file.field(2, 7), batches.length),
    ...number("number of blocks", file.field(8, 13), Math.ceil(records.length / 10)),
    ...differences(fileName, place, { stated, counted: sumsOf(batches.flatMap((batch) => batch.items)) }),
  ];
}

/** Banks differ in the side on which they total a returned debit; either is right. */
function differences(
  fileName: string,
  place: string,
  { stated, counted }: { readonly stated: Readonly<Record<keyof Sums, string>>; readonly counted: Sums },
): readonly Finding[] {
  const number = (what: string, text: string, count: number): readonly Finding[] =>
    totalDifference({ fileName, place, what, unit: "count", stated: centsOfDigits(text), counted: count });
  const money = (what: string, cents: number | null, sum: number): readonly Finding[] =>
    totalDifference({ fileName, place, what, unit: "money", stated: cents, counted: sum });
  const debits = centsOfDigits(stated.debits);
  const credits = centsOfDigits(stated.credits);
  const otherSide = debits === counted.credits && credits === counted.debits;
  return [
    ...number("number of entries and addenda", stated.count, counted.count),
    ...number("entry hash (sum of routing numbers)", stated.hash, counted.hash),
    ...(otherSide ? [] : money("total of debits", debits, counted.debits)),
    ...(otherSide ? [] : money("total of credits", credits, counted.credits)),
  ];
}

function checkDigits(fileName: string, batches: readonly NachaBatch[]): readonly Finding[] {
  const wrong = batches
    .flatMap((batch) => batch.items.map((item) => item.entry))
    .filter((entry) => !isRoutingNumber(entry.field(4, 12)));
  if (wrong.length === 0) return [];
  const entries = wrong.length === 1 ? "1 entry holds" : `${String(wrong.length)} entries hold`;
  const message = `${fileName}: ${entries} a routing number whose check digit is wrong, so that a digit may be damaged. The entries were read; compare them with the bank's page.`;
  return [
    lineFinding(
      { code: "check-digit", severity: "warning", message },
      wrong.map((entry) => `line ${String(entry.line)}, routing number ${entry.field(4, 12)}`),
    ),
  ];
}
