import type { IsoDate } from "../domain/calendar";
import { type BilledMonths, billedYear } from "./billed-months";
import template from "./sample-study.json";

/** Name of the rate study beside the exports; not a ledger table, so a loaded folder leaves it aside. */
export const STUDY_FILE = "study.json";

/** What the study is sized by. */
interface StudyBooks {
  readonly billed: BilledMonths;
  readonly lastDate: IsoDate;
}

/** Dollars of the template, as shares of a year's revenue; a word in their place, such as capital-plan, stays. */
const DOLLARS: ReadonlySet<string> = new Set([
  "amount",
  "balance",
  "deposits",
  "interest",
  "opening",
  "principal",
  "revenue",
]);
/** Stands for the fees that the city bills for the county. */
const COUNTY_FEE = "district_fee";

/**
 * The text of a made-up rate study for the city: four funds whose budgets, debt, projects and reserves are shares of what the
 * city billed in its last year, so that the study means as much for a town as for a city. Units, prices, collection and growth
 * come from the exports once `ratebook study-base` fills it.
 */
export function studyText(books: StudyBooks): string {
  return `${JSON.stringify(studyOf(books), null, 2)}\n`;
}

function studyOf({ billed, lastDate }: StudyBooks): object {
  const firstYear = Number(lastDate.slice(0, 4)) + 1;
  const county = hundreds(1, billedYear(billed, COUNTY_FEE));
  const funds = template.funds.flatMap((fund) => {
    const revenue = billedYear(billed, fund.service);
    return revenue > 0 ? [sized(fund, { firstYear, revenue, county })] : [];
  });
  return { ...template, firstYear, funds };
}

interface Size {
  readonly firstYear: number;
  /** Dollars billed a year. */
  readonly revenue: number;
  /** Dollars of county fees a year. */
  readonly county: number;
}

/** A part of the template in dollars and calendar years. */
function sized(part: unknown, size: Size): unknown {
  if (Array.isArray(part)) return part.map((each) => sized(each, size));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, figure(name, value, size)]));
}

function figure(name: string, value: unknown, size: Size): unknown {
  if (value === COUNTY_FEE) return size.county;
  if (name === "year" && typeof value === "number") return size.firstYear + value;
  return DOLLARS.has(name) && typeof value === "number" ? hundreds(value, size.revenue) : sized(value, size);
}

/**
 * A share of a year's revenue in whole hundreds of dollars; at least one hundred.
 * @example hundreds(0.25, 171_234) // 42800
 */
function hundreds(share: number, revenue: number): number {
  return Math.max(100, Math.round((share * revenue) / 100) * 100);
}
