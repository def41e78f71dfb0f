import { type Chance, weighted } from "./chance";
import { CITY_LINE, FAMILY_NAMES, GIVEN_NAMES, TRADE_NAMES, TRADES } from "./city-names";
import type { Tenure } from "./customer-class";
import type { Premises } from "./premises";

/** When and how much a customer pays: most on time, some always late, a few never. */
export type Habit = "autopay" | "prompt" | "late" | "partial" | "chronic" | "prepay" | "never";
/** How money comes in. */
export type Method = "ach" | "check" | "cash" | "card" | "online" | "county" | "agency";

/** Who holds an account. */
export interface Customer {
  readonly name: string;
  readonly mailingAddress: string;
  readonly occupancy: "owner" | "tenant";
  readonly habit: Habit;
  readonly method: Method;
}

const HABITS: Readonly<Record<Tenure, readonly (readonly [Habit, number])[]>> = {
  owner: [
    ["autopay", 310],
    ["prompt", 425],
    ["late", 115],
    ["partial", 22],
    ["chronic", 47],
    ["prepay", 16],
    ["never", 42],
  ],
  rental: [
    ["autopay", 180],
    ["prompt", 440],
    ["late", 180],
    ["partial", 40],
    ["chronic", 90],
    ["prepay", 4],
    ["never", 85],
  ],
  student_rental: [
    ["autopay", 150],
    ["prompt", 430],
    ["late", 240],
    ["partial", 30],
    ["chronic", 90],
    ["never", 75],
  ],
  organisation: [
    ["autopay", 350],
    ["prompt", 515],
    ["late", 105],
    ["chronic", 22],
    ["never", 14],
  ],
};
/** Beyond this use an organisation has a bookkeeper: late at worst. */
const BOOKKEEPER_DAILY_CF = 120;
/** Beyond this one a treasurer: on time. */
const TREASURER_DAILY_CF = 400;

const METHODS: readonly (readonly [Method, number])[] = [
  ["check", 42],
  ["online", 28],
  ["card", 19],
  ["cash", 11],
];

/** A new customer for an address. */
export function drawCustomer(premises: Premises, chance: Chance): Customer {
  const habit = drawHabit(premises, chance);
  const occupancy =
    premises.tenure === "owner" || (premises.tenure === "organisation" && chance.happens(0.7)) ? "owner" : "tenant";
  return {
    name: premises.customerClass === "residential" ? personName(chance) : tradeName(premises, chance),
    mailingAddress: mailing(premises, chance),
    occupancy,
    habit,
    method: habit === "autopay" ? "ach" : weighted(chance, METHODS),
  };
}

function drawHabit(premises: Premises, chance: Chance): Habit {
  const habit = weighted(chance, HABITS[premises.tenure]);
  if (premises.tenure !== "organisation" || premises.dailyCf < BOOKKEEPER_DAILY_CF) return habit;
  if (habit === "late" && premises.dailyCf > TREASURER_DAILY_CF) return "prompt";
  return habit === "chronic" || habit === "never" ? "late" : habit;
}

function personName(chance: Chance): string {
  return `${chance.pick(FAMILY_NAMES)}, ${chance.pick(GIVEN_NAMES)}`;
}

function tradeName(premises: Premises, chance: Chance): string {
  if (premises.customerClass === "residential") return personName(chance);
  return `${chance.pick(TRADE_NAMES)} ${chance.pick<string>(TRADES[premises.customerClass])}`;
}

function mailing(premises: Premises, chance: Chance): string {
  return chance.happens(0.9) ? `${premises.address}, ${CITY_LINE}` : `PO Box ${chance.whole(100, 2900)}, ${CITY_LINE}`;
}
