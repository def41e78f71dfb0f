import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { type Agenda, emptyAgenda } from "./agenda";
import { type ApplicationBook, emptyApplicationBook } from "./application-book";
import type { Arrangement } from "./arrangement-record";
import type { BilledMonths } from "./billed-months";
import { type CashDrawer, emptyCashDrawer } from "./cash-drawer";
import { type Chance, seededChance } from "./chance";
import { type CityCalendar, cityCalendar } from "./city-calendar";
import { type ExportFiles, openExportFiles } from "./export-files";
import { type AnswerBook, type ClosingError, emptyAnswerBook } from "./irregularity";
import { buildPremises, type Premises } from "./premises";
import type { SampleSettings } from "./sample-settings";

const OPENING_BANK_CENTS = 25_000_000;

/** The city's account at its bank, as the statement shows it. */
export interface BankAccount {
  balanceCents: Cents;
  /** Card fees of the month so far; the bank takes them at its end. */
  cardFeeCents: Cents;
}

/** The city while its days are lived through, one after the other. */
export interface City {
  readonly settings: SampleSettings;
  readonly chance: Chance;
  readonly calendar: CityCalendar;
  readonly agenda: Agenda;
  readonly files: ExportFiles;
  readonly premises: readonly Premises[];
  /** Every account ever opened, in order of opening. */
  readonly accounts: Account[];
  /** The account now open at an address, by address number. */
  readonly residents: Map<number, Account>;
  readonly cash: CashDrawer;
  readonly bank: BankAccount;
  readonly arrangements: Arrangement[];
  /** Accounts whose customer leaves, by day. */
  readonly departures: Map<number, Account[]>;
  /** Customers who left owing and may turn up at another address. */
  readonly movers: Account[];
  /** Errors that wait for a customer to leave. */
  readonly closingErrors: ClosingError[];
  /** Days from which the next short first or final bill pays its flat charges in full. */
  readonly missedProrations: number[];
  /** What is applied to what; null where the sample does not export it. */
  readonly applications: ApplicationBook | null;
  /** What rates have billed, for the size of the sample's rate study. */
  readonly billed: BilledMonths;
  /** Everything done wrong on purpose. */
  readonly answers: AnswerBook;
  /** The day being lived. */
  today: number;
}

/** A city before its first day: addresses, but nobody in them. */
export function foundCity(settings: SampleSettings): City {
  const chance = seededChance(settings.seed);
  return {
    settings,
    chance,
    calendar: cityCalendar(),
    agenda: emptyAgenda(settings.lastDay),
    files: openExportFiles(settings),
    premises: buildPremises(settings, chance),
    accounts: [],
    residents: new Map(),
    cash: emptyCashDrawer(),
    bank: { balanceCents: OPENING_BANK_CENTS, cardFeeCents: 0 },
    arrangements: [],
    departures: new Map(),
    movers: [],
    closingErrors: [],
    missedProrations: [],
    applications: settings.applications ? emptyApplicationBook() : null,
    billed: new Map(),
    answers: emptyAnswerBook(),
    today: settings.firstDay,
  };
}

/** The day being lived, as text. */
export function todayDate(city: City): string {
  return city.calendar.date(city.today);
}
