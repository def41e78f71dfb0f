import type { Finding } from "../../domain/finding";
import type { Cents } from "../../domain/money";
import { bai2Cursor } from "./bai2-cursor";
import type { Bai2Record } from "./bai2-record";
import type { Bai2Section } from "./bai2-section";
import { centsOfDigits } from "./bank-amount";
import { totalDifference } from "./bank-finding";

/** The fields of a trailer (49, 98, 99), in order: control total in cents, then counts; null where one cannot be read. */
export function trailerFields(record: Bai2Record): readonly (number | null)[] {
  const cursor = bai2Cursor(record);
  const fields: (number | null)[] = [];
  for (let text = cursor.next(); text !== null; text = cursor.next()) fields.push(centsOfDigits(text));
  return fields;
}

/** An account's control total: all amounts of its 03 and 16 records as printed, debits not negative. */
export function accountTotal({ head, lines }: Bai2Section): Cents {
  const stated = head.statuses.reduce((sum, status) => sum + (status.cents ?? 0), 0);
  return lines.reduce((sum, line) => sum + line.printedCents, stated);
}

/** Differences between what an account states (control total, records, credits, debits) and what its records make. */
export function accountDifferences(fileName: string, section: Bai2Section): readonly Finding[] {
  const { trailer } = section;
  return [
    ...(trailer === null ? [] : accountTrailer(fileName, section, trailer)),
    ...stated(fileName, section, "100"),
    ...stated(fileName, section, "400"),
  ];
}

function accountTrailer(fileName: string, section: Bai2Section, trailer: Bai2Record): readonly Finding[] {
  const [total = null, records] = trailerFields(trailer);
  const place = `line ${String(trailer.line)}, account trailer (49)`;
  const counted = accountTotal(section);
  return [
    ...totalDifference({ fileName, place, what: "account control total", unit: "money", stated: total, counted }),
    ...count({ fileName, place, what: "number of records", stated: records, counted: section.lineCount }),
  ];
}

/** A stated count against the lines or groups counted; a count that is left out states nothing. */
export function count(total: {
  readonly fileName: string;
  readonly place: string;
  readonly what: string;
  readonly stated: number | null | undefined;
  readonly counted: number;
}): readonly Finding[] {
  return total.stated === undefined ? [] : totalDifference({ ...total, stated: total.stated, unit: "count" });
}

/** Total credits (100) and debits (400) of the account record, with their item counts. */
function stated(fileName: string, section: Bai2Section, typeCode: "100" | "400"): readonly Finding[] {
  const status = section.head.statuses.find((each) => each.typeCode === typeCode);
  if (status === undefined) return [];
  const word = typeCode === "100" ? "credits" : "debits";
  const amounts = section.lines.flatMap((line) => line.amountCents ?? []);
  const own = amounts.filter((amount) => (typeCode === "100" ? amount > 0 : amount < 0));
  if (own.length === 0 && section.lines.length === 0) return [];
  const place = `line ${String(section.headRecord.line)}, account record (03)`;
  const counted = Math.abs(own.reduce((sum, amount) => sum + amount, 0));
  const items = status.itemCount ?? undefined;
  return [
    ...totalDifference({ fileName, place, what: `total of ${word}`, unit: "money", stated: status.cents, counted }),
    ...count({ fileName, place, what: `number of ${word}`, stated: items, counted: own.length }),
  ];
}
