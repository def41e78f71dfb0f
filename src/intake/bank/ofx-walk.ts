import type { Cents } from "../../domain/money";
import { centsOfDecimal } from "./bank-amount";
import { printedDay } from "./bank-date";
import type { OfxTag } from "./ofx-tag";
import { type OfxPlace, ofxTransaction } from "./ofx-transaction";
import type { StatementLine, StatementPeriod } from "./statement-line";

const STATEMENTS = new Set(["STMTRS", "CCSTMTRS", "INVSTMTRS"]);
const TRANSACTIONS = new Set(["STMTTRN", "STMTTRNP"]);

/** What stands around a tag: the statement and the aggregate whose fields are read. */
interface Walk {
  account: string;
  accountOf: "statement" | "other";
  balance: "ledger" | "other";
  closingCents: Cents | null;
  date: string | null;
  lines: StatementLine[];
  fields: Map<string, string> | null;
  place: OfxPlace;
}

/**
 * The statements of an OFX file, one for each account. A transaction ends at its close tag, at the next transaction, or
 * at the end of the list; one that nothing ends is cut off.
 */
export function ofxStatements(
  tags: readonly OfxTag[],
  lineOf: (position: number) => number,
): readonly StatementPeriod[] {
  const walks: Walk[] = [];
  for (const tag of tags) {
    if (tag.kind === "open" && (STATEMENTS.has(tag.name) || walks.length === 0)) walks.push(begun());
    const walk = walks.at(-1);
    if (walk === undefined) continue;
    if (tag.kind === "open") opened(walk, tag, lineOf);
    else closed(walk, tag);
  }
  for (const walk of walks) finish(walk, "cut off");
  return walks
    .filter((walk) => walk.account !== "" || walk.lines.length > 0 || walk.closingCents !== null)
    .map(periodOf);
}

function begun(): Walk {
  const place: OfxPlace = { line: 1, state: "booked" };
  return {
    account: "",
    accountOf: "other",
    balance: "other",
    closingCents: null,
    date: null,
    lines: [],
    fields: null,
    place,
  };
}

function opened(walk: Walk, tag: OfxTag, lineOf: (position: number) => number): void {
  if (TRANSACTIONS.has(tag.name)) {
    finish(walk, "ended");
    walk.fields = new Map();
    walk.place = { line: lineOf(tag.position), state: tag.name === "STMTTRNP" ? "pending" : "booked" };
  } else if (walk.fields !== null && !ENDS.has(tag.name)) {
    if (!walk.fields.has(tag.name)) walk.fields.set(tag.name, tag.value);
  } else {
    if (ENDS.has(tag.name)) finish(walk, "ended");
    openedOutside(walk, tag);
  }
}

/** Tags that stand behind the list of transactions, also where nothing closes it. */
const ENDS = new Set(["LEDGERBAL", "AVAILBAL", "BANKTRANLISTP", "STMTTRNRS", "CCSTMTTRNRS"]);

function openedOutside(walk: Walk, { name, value }: OfxTag): void {
  if (name === "BANKACCTFROM" || name === "CCACCTFROM" || name === "INVACCTFROM") walk.accountOf = "statement";
  if (name === "LEDGERBAL") walk.balance = "ledger";
  if (name === "AVAILBAL" || name === "BAL") walk.balance = "other";
  if (name === "ACCTID" && walk.accountOf === "statement" && walk.account === "") walk.account = value;
  if (name === "DTEND" && walk.date === null) walk.date = printedDay(value);
  if (walk.balance !== "ledger") return;
  if (name === "BALAMT") walk.closingCents = centsOfDecimal(value);
  if (name === "DTASOF") walk.date = printedDay(value) ?? walk.date;
}

function closed(walk: Walk, { name }: OfxTag): void {
  if (TRANSACTIONS.has(name) || name.startsWith("BANKTRANLIST") || name === "OFX" || STATEMENTS.has(name)) {
    finish(walk, "ended");
  }
  if (name === "LEDGERBAL") walk.balance = "other";
}

function finish(walk: Walk, how: "ended" | "cut off"): void {
  if (walk.fields === null) return;
  const place = how === "cut off" ? { ...walk.place, state: how } : walk.place;
  walk.lines.push(ofxTransaction(walk.fields, place));
  walk.fields = null;
}

function periodOf({ account, date, closingCents, lines }: Walk): StatementPeriod {
  return { account, date, openingCents: null, closingCents, lines };
}
