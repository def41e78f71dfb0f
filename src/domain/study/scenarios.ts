import { planFund } from "./fund-plan";
import type { FundYear } from "./fund-year";
import { policyInWords } from "./policy-words";
import { type FundProjection, projectFund } from "./project-fund";
import { customPath } from "./project-study";
import { type RatePath, STATUS_QUO } from "./rate-path";
import type { Fund, RateStudy } from "./study-schema";

/** A named course of rates, and what is assumed otherwise. */
export interface Scenario<Change> {
  readonly name: string;
  readonly rates: /** No increase at all. */
    | { readonly kind: "status-quo" }
    /** What each fund enters itself. */
    | { readonly kind: "custom" }
    /** Increases by fund and year, as a solver or a council gives them; none for a fund that is not named. */
    | { readonly kind: "increases"; readonly byFund: ReadonlyMap<string, readonly number[]> };
  /** Assumptions that differ from the study's, one after the other. */
  readonly changes?: readonly Change[];
}

/** A customer whose bill is followed: units of a month's bill by fund and rate line. */
export interface TypicalCustomer {
  readonly name: string;
  readonly units: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What scenarios are held against each other with. */
export interface ScenarioSetting<Change> {
  /** How a change of an assumption is made. */
  readonly change: (study: RateStudy, change: Change) => RateStudy;
  readonly customer?: TypicalCustomer;
}

/** A figure at its lowest, and the fiscal year in which it is. */
export interface LowestYear {
  readonly value: number;
  readonly year: number;
}

/** A fund under one scenario. Dollars; shares for increases. */
export interface ScenarioFund {
  readonly scenario: string;
  readonly fund: string;
  readonly name: string;
  readonly years: readonly number[];
  readonly increases: readonly number[];
  /** All increases together: 0.1025 for twice 5 percent. */
  readonly cumulative: number;
  /** Of the last year. */
  readonly endingBalance: number;
  /** Null without debt service. */
  readonly lowestCoverage: LowestYear | null;
  readonly lowestDaysCash: LowestYear | null;
  /** The first year in which a test does not hold, and the first such test; null where all hold. */
  readonly firstFailure: { readonly year: number; readonly test: string } | null;
  /** The customer's bill at existing rates and in each year; null without a customer of this fund. */
  readonly bills: { readonly existing: number; readonly years: readonly number[] } | null;
}

/** Every fund under every scenario, scenario by scenario, in the order of the study. */
export function compareScenarios<Change>(
  study: RateStudy,
  scenarios: readonly Scenario<Change>[],
  { change, customer }: ScenarioSetting<Change>,
): readonly ScenarioFund[] {
  return scenarios.flatMap((scenario) => {
    const changed = (scenario.changes ?? []).reduce(change, study);
    return changed.funds.map((fund) => {
      const projection = projectFund(planFund(changed, fund), pathOf(scenario, fund));
      return scenarioFund(scenario.name, projection, customer);
    });
  });
}

function pathOf({ rates }: Pick<Scenario<never>, "rates">, fund: Fund): RatePath {
  switch (rates.kind) {
    case "status-quo":
      return STATUS_QUO;
    case "custom":
      return customPath(fund);
    case "increases":
      return { kind: "increases", increases: rates.byFund.get(fund.id) ?? [], prices: "printed" };
  }
}

function scenarioFund(
  scenario: string,
  projection: FundProjection,
  customer: TypicalCustomer | undefined,
): ScenarioFund {
  const { plan, years } = projection;
  const increases = years.map(({ increase }) => increase);
  return {
    scenario,
    fund: plan.fund.id,
    name: plan.fund.name,
    years: plan.years,
    increases,
    cumulative: increases.reduce((index, increase) => index * (1 + increase), 1) - 1,
    endingBalance: years.at(-1)?.ending ?? 0,
    lowestCoverage: lowest(years, ({ coverage }) => coverage),
    lowestDaysCash: lowest(years, ({ daysCash }) => daysCash),
    firstFailure: firstFailure(projection),
    bills: billsOf(projection, customer?.units[plan.fund.id]),
  };
}

/** The lowest of a measure, in the first year that has it. */
function lowest(years: readonly FundYear[], of: (year: FundYear) => number | null): LowestYear | null {
  return years.reduce<LowestYear | null>((found, year) => {
    const value = of(year);
    return value === null || (found !== null && found.value <= value) ? found : { value, year: year.year };
  }, null);
}

/** The first year in which a test of policy does not hold. */
function firstFailure({ tests }: FundProjection): ScenarioFund["firstFailure"] {
  const failing = tests.flatMap(({ test, years }) => {
    const first = years.find(({ passes }) => !passes);
    return first === undefined ? [] : [{ year: first.year, test: policyInWords(test) }];
  });
  return failing.reduce<ScenarioFund["firstFailure"]>(
    (first, each) => (first === null || each.year < first.year ? each : first),
    null,
  );
}

function billsOf(
  { lines, years }: FundProjection,
  units: Readonly<Record<string, number>> | undefined,
): ScenarioFund["bills"] {
  if (units === undefined) return null;
  const sum = (priceOf: (line: FundProjection["lines"][number]) => number) =>
    lines.reduce((total, line) => total + (units[line.plan.line.id] ?? 0) * priceOf(line), 0);
  return {
    existing: sum(({ plan }) => plan.price),
    years: years.map((_, at) => sum(({ plan, prices }) => prices[at] ?? plan.price)),
  };
}
