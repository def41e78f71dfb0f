import type { BackTest } from "../../domain/back-test";
import type { IsoDate } from "../../domain/calendar";
import type { ExpectedCash } from "../../domain/expected-cash";
import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { ExpectedArgs } from "./expected-args";

/** Cash expected in one month, whole cents. */
export interface ExpectedMonth {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly fromOpenCents: Cents;
  /** From bills to come, payments ahead of bills among them. */
  readonly fromComingCents: Cents;
  /** Of these, ahead of bills. */
  readonly aheadCents: Cents;
  readonly totalCents: Cents;
}

/** One service's share of what is expected; all services and the payments ahead of bills add up to the total of each month. */
export interface ExpectedService {
  readonly service: string;
  /** Open bills of the service at the as-of date. */
  readonly openCents: Cents;
  readonly months: readonly { readonly fromOpenCents: Cents; readonly fromComingCents: Cents }[];
}

/** What the receivables at the as-of date consist of, signed as owed. */
export interface ReceivablesStanding {
  readonly openBillsCents: Cents;
  /** On no bill: the excess of a return over its payment, more applied than a credit held. */
  readonly otherCents: Cents;
  /** Credit that found no bill, 0 or negative. */
  readonly creditCents: Cents;
  readonly totalCents: Cents;
}

/** What becomes of the bills that are open now, within the months ahead. */
export interface OpenBillsOutlook {
  readonly collectedCents: Cents;
  /** Credited or written off. */
  readonly creditedCents: Cents;
  readonly stillOpenCents: Cents;
}

/** The cash to expect, how it was foreseen, and how far such a forecast has been off. */
export interface ExpectedResult {
  readonly args: ExpectedArgs;
  /** First day of the first billing month in the history, and how many months it has. */
  readonly firstMonth: IsoDate;
  readonly historyMonths: number;
  readonly forecast: ExpectedCash;
  readonly months: readonly ExpectedMonth[];
  readonly services: readonly ExpectedService[];
  readonly standing: ReceivablesStanding;
  readonly outlook: OpenBillsOutlook;
  readonly backTest: BackTest;
  /** What the back-test means, in a sentence or two. */
  readonly reliability: string;
  readonly checks: readonly AgingCheck[];
  /** What was assumed about the months ahead, and every rule by which the numbers were made; one sentence each. */
  readonly assumptions: readonly string[];
  readonly conventions: readonly string[];
}
