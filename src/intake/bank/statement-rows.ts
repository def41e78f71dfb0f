import { dollarText } from "../../domain/money";
import type { GridRow } from "../grid/grid-row";
import { type DistinctId, distinctIds } from "./distinct-id";
import { accountsOf } from "./statement-balance";
import { isBooked, type StatementLine, type StatementPeriod } from "./statement-line";

/** A statement line with its account and the id it is kept under. */
export interface NamedLine extends StatementLine {
  readonly account: string;
  /** The bank's id where it gives one, else the day and the number within the day; with several accounts, the account first. */
  readonly lineId: string | null;
}

/**
 * Gives every transaction its line id, and marks the ones that stand in the file a second time under the same id of the
 * bank, date and amount: `notData` "repeated FITID" with the word for the id given. Equal amounts on one day are never enough.
 */
export function namedLines(periods: readonly StatementPeriod[], idWord: string): readonly NamedLine[] {
  const several = accountsOf(periods).length > 1;
  const lines = periods.flatMap(({ account, lines: own }) => own.map((line) => ({ ...line, account })));
  const prefix = (account: string): string => (several ? `${account}-` : "");
  const counts = new Map<string, number>();
  const wanted = lines.map((line) => {
    if (!isBooked(line)) return null;
    if (line.ownId !== null) return `${prefix(line.account)}${line.ownId}`;
    const day = `${prefix(line.account)}${line.date}`;
    counts.set(day, (counts.get(day) ?? 0) + 1);
    return `${day}-${String(counts.get(day))}`;
  });
  const ids = idsOf(lines, wanted);
  return lines.map((line, index) => named(line, ids.get(index), idWord));
}

/**
 * A transaction's cells in the order of the statement recipe's columns.
 * @example statementRow(line).cells // ["20261001", "0012345678", "2026-10-02", "1287.45", null, "LOCKBOX 4471 DEPOSIT", "165", null]
 */
export function statementRow(line: NamedLine): GridRow {
  const { lineId, account, date, amountCents, reference, description, typeCode, bankReference } = line;
  const amount = amountCents === null ? null : dollarText(amountCents);
  const cells = [lineId, account, date, amount, reference, description, typeCode, bankReference];
  const { fault, notData } = line;
  return {
    line: line.line,
    cells,
    ...(fault === undefined ? {} : { fault }),
    ...(notData === undefined ? {} : { notData }),
  };
}

function idsOf(lines: readonly StatementLine[], wanted: readonly (string | null)[]): ReadonlyMap<number, DistinctId> {
  const places = wanted.flatMap((id, index) => (id === null ? [] : [{ id, index }]));
  const ids = distinctIds(
    places.map(({ id, index }) => ({
      id,
      content: `${lines[index]?.date ?? ""} ${String(lines[index]?.amountCents)}`,
    })),
  );
  return new Map(
    places.flatMap(({ index }, place) => {
      const id = ids[place];
      return id === undefined ? [] : [[index, id] as const];
    }),
  );
}

function named(
  line: StatementLine & { readonly account: string },
  id: DistinctId | undefined,
  idWord: string,
): NamedLine {
  if (id === undefined) return { ...line, lineId: line.ownId };
  if (id.is === "kept") return { ...line, lineId: id.id };
  return { ...line, lineId: line.ownId, notData: `repeated ${idWord}` };
}
