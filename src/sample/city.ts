import type { Account } from "./account";
import { type Agenda, emptyAgenda } from "./agenda";
import { type CashDrawer, emptyCashDrawer } from "./cash-drawer";
import { type Chance, seededChance } from "./chance";
import { type CityCalendar, cityCalendar } from "./city-calendar";
import { type ExportFiles, openExportFiles } from "./export-files";
import { buildPremises, type Premises } from "./premises";
import type { SampleSettings } from "./sample-settings";

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
    today: settings.firstDay,
  };
}

/** The day being lived, as text. */
export function todayDate(city: City): string {
  return city.calendar.date(city.today);
}
