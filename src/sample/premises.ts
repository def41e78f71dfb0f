import type { Chance } from "./chance";
import { STREETS } from "./city-names";
import { type ClassDraw, drawClass } from "./customer-class";
import type { SampleSettings } from "./sample-settings";

const CYCLES = 4;
const ROUTES_PER_CYCLE = 6;

/** An address that takes service: it stays while customers come and go. */
export interface Premises extends ClassDraw {
  /** 1 and up; the account number begins with it. */
  readonly number: number;
  readonly address: string;
  readonly parcelId: string;
  readonly insideCity: boolean;
  readonly sewer: boolean;
  /** 1 to 4. */
  readonly cycle: number;
  readonly route: string;
  readonly meterId: string;
  readonly meter: MeterRegister;
}

/** What the meter shows and what was last billed from it. */
export interface MeterRegister {
  /** Cubic feet that have run through. */
  throughCf: number;
  /** Last reading billed, in whole ccf: the remainder carries to the next reading. */
  billedCcf: number;
  /** Day of that reading. */
  billedDay: number;
  /** Customers so far at the address. */
  customers: number;
}

/** All addresses of the city, street by street, spread over the billing cycles. */
export function buildPremises(settings: SampleSettings, chance: Chance): readonly Premises[] {
  const list: Premises[] = [];
  for (let number = 1; number <= settings.accounts; number++) list.push(buildOne(number, settings, chance));
  return list;
}

function buildOne(number: number, settings: SampleSettings, chance: Chance): Premises {
  const draw = drawClass(chance);
  const insideCity = chance.happens(0.94);
  const cycle = ((number - 1) % CYCLES) + 1;
  const startCcf = chance.whole(5, 4000);
  return {
    ...draw,
    number,
    address: addressOf(number),
    parcelId: `17-${String(100_000 + number * 7).slice(-6)}`,
    insideCity,
    stormTenths: insideCity ? draw.stormTenths : 0,
    containers: insideCity ? draw.containers : 0,
    sewer: insideCity || chance.happens(0.6),
    cycle,
    route: `${cycle}${String(Math.floor(number / CYCLES) % ROUTES_PER_CYCLE).padStart(2, "0")}`,
    meterId: `M${70_000_000 + number * 13}`,
    meter: {
      throughCf: startCcf * 100 + chance.whole(0, 99),
      billedCcf: startCcf,
      billedDay: settings.firstDay + 7 * (cycle - 1) - 31,
      customers: 0,
    },
  };
}

function addressOf(number: number): string {
  const street = STREETS[number % STREETS.length] ?? "Main St";
  return `${100 + 2 * Math.floor(number / STREETS.length) + (number % 2)} ${street}`;
}
