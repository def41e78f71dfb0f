import type { Finding } from "../../domain/finding";
import type { Cents } from "../../domain/money";
import { centsOfDecimal } from "./bank-amount";
import { type StatedTotal, totalDifference } from "./bank-finding";
import { printedDay } from "./bank-date";
import { camtEntry, dayOf, signedAmount } from "./camt-entry";
import { masked } from "./statement-balance";
import { isBooked, type StatementPeriod } from "./statement-line";
import { descendants, textAt, type XmlElement } from "./xml-element";

/** One Stmt with its account, balances and entries. */
export function camtStatement(statement: XmlElement, lineOf: (position: number) => number): StatementPeriod {
  const account = textAt(statement, "Acct", "Id", "IBAN") ?? textAt(statement, "Acct", "Id", "Othr", "Id") ?? "";
  const closing = balanceOf(statement, ["CLBD"]);
  const end = textAt(statement, "FrToDt", "ToDtTm") ?? textAt(statement, "FrToDt", "ToDt");
  const day = (closing === undefined ? null : dayOf(closing, "Dt")) ?? end ?? textAt(statement, "CreDtTm") ?? "";
  return {
    account,
    date: printedDay(day),
    openingCents: centsOf(balanceOf(statement, ["OPBD", "PRCD"])),
    closingCents: centsOf(closing),
    lines: descendants(statement.children, "Ntry").map((entry) => camtEntry(entry, lineOf(entry.position))),
  };
}

/** Differences between the totals that a statement states (TxsSummry), its batches, and its entries. */
export function camtDifferences(fileName: string, statement: XmlElement, period: StatementPeriod): readonly Finding[] {
  const place = `statement of account ${masked(period.account)}`;
  const amounts = period.lines.filter(isBooked).map((line) => line.amountCents);
  const sides = [
    { path: "TtlNtries", word: "entries", amounts },
    { path: "TtlCdtNtries", word: "credit entries", amounts: amounts.filter((amount) => amount > 0) },
    { path: "TtlDbtNtries", word: "debit entries", amounts: amounts.filter((amount) => amount < 0) },
  ];
  return [
    ...sides.flatMap((side) => sideDifferences(fileName, { ...side, place, statement })),
    ...descendants(statement.children, "Ntry").flatMap((entry) => batchDifference(fileName, place, entry)),
  ];
}

interface Side {
  readonly path: string;
  readonly word: string;
  readonly place: string;
  readonly statement: XmlElement;
  readonly amounts: readonly Cents[];
}

function sideDifferences(fileName: string, side: Side): readonly Finding[] {
  const { path, word, place, statement, amounts } = side;
  const number = textAt(statement, "TxsSummry", path, "NbOfNtries");
  const sum = textAt(statement, "TxsSummry", path, "Sum");
  const total = amounts.reduce((all, amount) => all + Math.abs(amount), 0);
  const differs = (stated: Pick<StatedTotal, "what" | "unit" | "stated" | "counted">): readonly Finding[] =>
    totalDifference({ fileName, place, ...stated });
  const count = { what: `number of ${word}`, unit: "count", counted: amounts.length } as const;
  const money = { what: `sum of ${word}`, unit: "money", counted: total } as const;
  return [
    ...(number === null ? [] : differs({ ...count, stated: wholeNumber(number) })),
    ...(sum === null ? [] : differs({ ...money, stated: centsOfDecimal(sum) })),
  ];
}

/** The parts of a batch must make its entry, where each part states an amount of its own. */
function batchDifference(fileName: string, place: string, entry: XmlElement): readonly Finding[] {
  const parts = descendants(entry.children, "TxDtls").map((part) =>
    centsOfDecimal(textAt(part, "Amt") ?? textAt(part, "AmtDtls", "TxAmt", "Amt") ?? ""),
  );
  const known = parts.filter((cents) => cents !== null);
  const stated = centsOfDecimal(textAt(entry, "Amt") ?? "");
  if (parts.length < 2 || known.length < parts.length) return [];
  const counted = known.reduce((total, cents) => total + cents, 0);
  const what = `amount of entry ${textAt(entry, "NtryRef") ?? textAt(entry, "AcctSvcrRef") ?? ""} (a batch)`;
  return totalDifference({ fileName, place, what, unit: "money", stated, counted });
}

function balanceOf(statement: XmlElement, codes: readonly string[]): XmlElement | undefined {
  const balances = statement.children.filter((child) => child.name === "Bal");
  return codes
    .map((code) => balances.find((balance) => textAt(balance, "Tp", "CdOrPrtry", "Cd") === code))
    .find((balance) => balance !== undefined);
}

function centsOf(balance: XmlElement | undefined): Cents | null {
  return balance === undefined ? null : signedAmount(balance);
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
