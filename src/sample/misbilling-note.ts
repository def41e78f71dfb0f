import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { type BillLine, billLines } from "./bill-lines";
import type { City } from "./city";
import type { ConcernedRow, Misbilling, MisbillingKind } from "./irregularity";
import { LEFT_OUT, type RightBill } from "./misbilled-lines";

/** A bill as posted, the number of each line, and what it should have been made from. */
export interface PostedBill {
  readonly billId: string;
  readonly rightly: RightBill;
  readonly lines: readonly BillLine[];
  readonly chargeIds: readonly string[];
}

/** Enters into the answer book what was wrong with a bill; nothing where it came out right all the same. */
export function noteMisbilling(city: City, account: Account, posted: PostedBill): void {
  const { misbilling } = account;
  if (misbilling === null) return;
  const { service, period, rates } = posted.rightly;
  const right = billLines(service, period, rates);
  const rows = wrongRows(account, misbilling, { posted, right });
  if (rows.length === 0) return;
  misbilling.bills += 1;
  const short = sum(right) - sum(posted.lines);
  const cents = short === 0 ? null : Math.abs(short);
  city.answers.extend({ kind: misbilling.kind, accountId: account.id, rows, cents, about: aboutOf(misbilling, short) });
}

interface Compared {
  readonly posted: PostedBill;
  readonly right: readonly BillLine[];
}

/** Lines whose code or amount is wrong or that should not be there; the bill where a line is missing and no other is wrong. */
function wrongRows(account: Account, misbilling: Misbilling, { posted, right }: Compared): readonly ConcernedRow[] {
  const { lines, chargeIds, billId } = posted;
  const isRight = (line: BillLine) =>
    right.some((each) => each.service === line.service && each.rateCode === line.rateCode && each.cents === line.cents);
  const rows = lines.flatMap((line, place) => (isRight(line) ? [] : chargeRow(chargeIds[place])));
  if (rows.length > 0 || lines.length === right.length) return rows;
  const listed = { table: "services", key: { account_id: account.id, service: LEFT_OUT } };
  const bill = { table: "charges", key: { bill_id: billId } };
  return misbilling.bills === 0 ? [listed, bill] : [bill];
}

function chargeRow(id = ""): readonly ConcernedRow[] {
  return [{ table: "charges", key: { charge_id: id } }];
}

function aboutOf({ kind }: Misbilling, short: Cents): string {
  if (short === 0) return ABOUT[kind];
  return `${ABOUT[kind]} The amount is what was billed too ${short > 0 ? "little" : "much"}.`;
}

const ABOUT: Readonly<Record<MisbillingKind, string>> = {
  "wrong-class":
    "Billed by the codes of another class than the account's, with or without the district fee by that class.",
  "wrong-meter-size": "Billed the minimum of a 1 inch meter; the account has a smaller one.",
  "minimum-not-applied": "Use below the minimum is billed as metered, without the minimum.",
  "rounding-down": "Lines are cut off at the cent where the rule rounds them up.",
  "proration-missed": "A short first or final period is billed the flat charges of a full month.",
  "charge-without-service": "A service is charged that the account does not have.",
  "unknown-rate-code":
    "The water of these bills carries a rate code that the schedule does not know; the amounts are right.",
  "rate-code-twin": "The water of these bills carries the right rate code in another spelling; the amounts are right.",
  "service-never-charged": "The account has a service that none of its bills charges.",
};

function sum(lines: readonly BillLine[]): Cents {
  return lines.reduce((total, line) => total + line.cents, 0);
}
