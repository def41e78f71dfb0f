import { type AgingArgs, agingArgs } from "../analyses/aging/aging-args";
import { type AllowanceArgs, allowanceArgs, defaultHistoryFrom } from "../analyses/allowance/allowance-args";
import { type BillFrequencyArgs, billFrequencyArgs } from "../analyses/bill-frequency/bill-frequency-args";
import { type BillImpactArgs, USUAL_IMPACT } from "../analyses/bill-impact/bill-impact-args";
import { type BillableUnitsArgs, billableUnitsArgs } from "../analyses/billable-units/billable-units-args";
import { type CollectionsArgs, collectionsArgs } from "../analyses/collections/collections-args";
import { type DelinquentsArgs, delinquentsArgs } from "../analyses/delinquents/delinquents-args";
import { type ExpectedArgs, expectedArgs } from "../analyses/expected/expected-args";
import { type MonthlyPackArgs, monthlyPackArgs } from "../analyses/pack/monthly-pack-args";
import { DEFAULT_RULES, type ReceivableRules } from "../analyses/receivables/receivable-rules";
import { type RollForwardArgs, rollForwardArgs } from "../analyses/roll-forward/roll-forward-args";
import { addDays, daysBetween, type IsoDate, monthEnd } from "../domain/calendar";
import type { Cents } from "../domain/money";
import type { RateSchedule } from "../domain/rates/schedule-schema";

/** First and last day that the ledger's documents name; null when it holds none. */
export type LedgerSpan = { readonly first: IsoDate; readonly last: IsoDate } | null;

/** The questions that the pane offers. */
export type QuestionId =
  | "aging"
  | "collections"
  | "roll-forward"
  | "allowance"
  | "expected"
  | "delinquents"
  | "what-if"
  | "billable-units"
  | "bill-frequency"
  | "monthly-pack"
  | "verify-rates"
  | "revenue-proof"
  | "bill-impact";

/** What a question is asked for besides the rules that all questions share. */
export type Unruled<Args> = Omit<Args, keyof ReceivableRules>;

/** First and last bill date. */
export interface BillSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The proposed rates as they are set up, for which bills, and above which rise an account is told. */
export interface BillImpactSetup extends BillSpan, Pick<BillImpactArgs, "limitCents" | "accounts"> {
  /** Every rate in force at the end of the period raised alike, or the newest rates of the schedule in hand. */
  readonly proposed: "raised" | "newest";
  /** By how many percent every rate is raised; NaN while nothing is entered. */
  readonly percent: number;
  /** In percent; NaN while nothing is entered. */
  readonly limitPercent: number;
}

/** Billable units as they are set up: what was produced stays as it was typed, a line a month. */
export interface BillableUnitsSetup extends Omit<BillableUnitsArgs, "production"> {
  readonly production: string;
}

const NOT_RECEIVABLES: ReadonlySet<QuestionId> = new Set([
  "billable-units",
  "bill-frequency",
  "verify-rates",
  "revenue-proof",
  "bill-impact",
]);

/** Whether a question is about receivables, and so ties out with them and follows the rules for credits. */
export function isAboutReceivables(question: QuestionId): boolean {
  return !NOT_RECEIVABLES.has(question);
}

/** The form of the report step: the question chosen and the parameters of each, kept when she switches between them. */
export interface RunSetup {
  readonly question: QuestionId;
  /** By these every question reads the receivables, so that the reports agree with each other. */
  readonly rules: ReceivableRules;
  /** The general ledger's receivables control account on the day of the report; null when she entered none, NaN for no amount. */
  readonly glCents: Cents | null;
  /** The what-if starts from it too. */
  readonly aging: Unruled<AgingArgs>;
  readonly collections: Unruled<CollectionsArgs>;
  readonly rollForward: Unruled<RollForwardArgs>;
  readonly allowance: Unruled<AllowanceArgs>;
  readonly expected: Unruled<ExpectedArgs>;
  readonly delinquents: Unruled<DelinquentsArgs>;
  readonly monthlyPack: Unruled<MonthlyPackArgs>;
  /** The bills, by their dates, that are held against the rates. */
  readonly verifyRates: BillSpan;
  /** The bills, by their dates, whose revenue is proved. */
  readonly revenueProof: BillSpan;
  /** The bills that are made at existing and proposed rates. */
  readonly billImpact: BillImpactSetup;
  /** The rate schedule that bills are held against; null until she opens one. */
  readonly schedule: RateSchedule | null;
  readonly billableUnits: BillableUnitsSetup;
  readonly billFrequency: BillFrequencyArgs;
}

/** Months of history that rates are drawn from, where the ledger reaches back so far. */
const HISTORY_MONTHS = 36;

/**
 * Defaults a coordinator would choose: the last complete month end in the exports, the twelve months up to it, and the
 * history of three years.
 * @param today used only when the ledger holds no dates
 */
export function defaultSetup(span: LedgerSpan, today: IsoDate): RunSetup {
  const asOf = lastMonthEnd(span?.last ?? today);
  const within = (months: number) => withinSpan(firstOfMonths(months, asOf), asOf, span);
  return {
    question: "aging",
    rules: DEFAULT_RULES,
    glCents: null,
    aging: agingArgs({ asOf, by: ["service"], lists: ["accounts"], clocks: "both" }),
    collections: lastYearCollections(asOf),
    rollForward: rollForwardArgs({ from: within(12), to: asOf }),
    allowance: allowanceArgs({ asOf, historyFrom: defaultHistoryFrom(asOf, span?.first ?? null) }),
    expected: expectedArgs({ asOf, historyFrom: within(HISTORY_MONTHS) }),
    delinquents: delinquentsArgs({ asOf }),
    monthlyPack: monthlyPackArgs({ asOf }, span?.first ?? asOf),
    verifyRates: { from: within(12), to: asOf },
    revenueProof: { from: within(12), to: asOf },
    billImpact: impactSetup({ from: within(12), to: asOf }),
    schedule: null,
    billableUnits: { ...billableUnitsArgs({ from: within(12), to: asOf }), production: "" },
    billFrequency: billFrequencyArgs({ from: within(12), to: asOf }),
  };
}

/**
 * The last month end that exports reach. Books whose last entry stands within two days of a month's end count as
 * complete, since nothing is entered on a weekend.
 * @example lastMonthEnd("2026-10-30") // "2026-10-31"
 * @example lastMonthEnd("2026-10-20") // "2026-09-30"
 */
export function lastMonthEnd(date: IsoDate): IsoDate {
  const end = monthEnd(date);
  return daysBetween(date, end) <= 2 ? end : addDays(monthStart(date), -1);
}

function impactSetup(span: BillSpan): BillImpactSetup {
  const { limitCents, accounts } = USUAL_IMPACT;
  return { ...span, proposed: "raised", percent: 3, limitPercent: 100 * USUAL_IMPACT.limitShare, limitCents, accounts };
}

/** The twelve months up to a month end, with the billing months of the twelve before, which have had their year. */
export function lastYearCollections(to: IsoDate): CollectionsArgs {
  return collectionsArgs({ from: firstOfMonths(12, to), to, cohortsFrom: firstOfMonths(24, to) });
}

/**
 * First day of the months that end with a date's month.
 * @example firstOfMonths(12, "2026-10-31") // "2025-11-01"
 */
export function firstOfMonths(months: number, end: IsoDate): IsoDate {
  const month = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - months;
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** A first day, or the first day of the ledger's first month where that is later, unless that is after the last day. */
function withinSpan(first: IsoDate, last: IsoDate, span: LedgerSpan): IsoDate {
  if (span === null || span.first > last) return first;
  const start = monthStart(span.first);
  return start > first ? start : first;
}

function monthStart(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}
