import type { Chance } from "./chance";
import { weighted } from "./chance";
import type { SeasonName } from "./water-use";

/** Classes as the sample city names them. */
export type SampleClass = "residential" | "multi_family" | "commercial" | "industrial" | "institutional" | "government";
/** Who lives at a residential address over the years. */
export type Tenure = "owner" | "rental" | "student_rental" | "organisation";

/** What a new address of a class looks like. Use in cubic feet a day, storm in tenths of an ERU. */
export interface ClassDraw {
  readonly customerClass: SampleClass;
  readonly tenure: Tenure;
  readonly meterSize: string;
  readonly dailyCf: number;
  readonly season: SeasonName;
  readonly stormTenths: number;
  readonly containers: number;
}

const CLASS_MIX: readonly (readonly [SampleClass, number])[] = [
  ["residential", 860],
  ["multi_family", 42],
  ["commercial", 74],
  ["industrial", 4],
  ["institutional", 11],
  ["government", 9],
];
const TENURE_MIX: readonly (readonly [Tenure, number])[] = [
  ["owner", 62],
  ["rental", 22],
  ["student_rental", 16],
];
/** Household sizes as in a small college town. */
const PERSONS: readonly (readonly [number, number])[] = [
  [1, 26],
  [2, 36],
  [3, 16],
  [4, 13],
  [5, 6],
  [6, 3],
];
const CF_PER_PERSON_DAY = 6.6;

/** Draws a class and what belongs to it. */
export function drawClass(chance: Chance): ClassDraw {
  const customerClass = weighted(chance, CLASS_MIX);
  if (customerClass === "residential") return drawHome(chance);
  if (customerClass === "multi_family") return drawApartments(chance);
  const organisation = { customerClass, tenure: "organisation" } as const;
  return { ...organisation, ...drawOrganisation(customerClass, chance) };
}

function drawHome(chance: Chance): ClassDraw {
  const tenure = weighted(chance, TENURE_MIX);
  const persons = tenure === "student_rental" ? chance.whole(2, 5) : weighted(chance, PERSONS);
  return {
    customerClass: "residential",
    tenure,
    meterSize: chance.happens(0.06) ? "3/4" : "5/8",
    dailyCf: persons * CF_PER_PERSON_DAY * chance.around(0.45) + 1,
    season: tenure === "student_rental" ? "student" : "home",
    stormTenths: 10,
    containers: chance.happens(0.97) ? 1 : 0,
  };
}

function drawApartments(chance: Chance): ClassDraw {
  const units = weighted(chance, [
    [chance.whole(3, 8), 60],
    [chance.whole(9, 24), 30],
    [chance.whole(25, 80), 10],
  ]);
  return {
    customerClass: "multi_family",
    tenure: "organisation",
    meterSize: meterFor(units * 12),
    dailyCf: units * 11 * chance.around(0.3),
    season: chance.happens(0.4) ? "student" : "steady",
    stormTenths: 10 + units * 5,
    containers: chance.happens(0.8) ? Math.ceil(units / 4) : 0,
  };
}

type Organisation = Exclude<SampleClass, "residential" | "multi_family">;

const TYPICAL_DAILY_CF: Readonly<Record<Organisation, number>> = {
  commercial: 34,
  industrial: 1500,
  institutional: 260,
  government: 60,
};

function drawOrganisation(customerClass: Organisation, chance: Chance) {
  const skew = chance.share() * chance.share() * 4;
  const dailyCf = 9 + TYPICAL_DAILY_CF[customerClass] * skew;
  const campus = customerClass === "institutional" && chance.happens(0.6);
  return {
    meterSize: meterFor(dailyCf),
    dailyCf,
    season: campus ? ("student" as const) : ("steady" as const),
    stormTenths: 20 + Math.floor(dailyCf * chance.share()),
    containers: chance.happens(0.55) ? chance.whole(1, 6) : 0,
  };
}

function meterFor(dailyCf: number): string {
  if (dailyCf < 40) return "5/8";
  if (dailyCf < 90) return "1";
  if (dailyCf < 200) return "1.5";
  if (dailyCf < 500) return "2";
  if (dailyCf < 1200) return "3";
  return dailyCf < 2500 ? "4" : "6";
}
