import type { Actuals, FundActuals } from "./actuals-schema";
import { type Compared, type Effect, inflow, outflowEffect } from "./effect";
import type { FundYear } from "./fund-year";
import type { FundProjection } from "./project-fund";
import { rateEffects } from "./rate-effects";

/** A fund's year as planned and as it was. The effects add up to actual less planned ending balance. */
export interface FundTrueUp {
  readonly fund: string;
  readonly name: string;
  readonly year: number;
  readonly plannedEnding: number;
  readonly actualEnding: number;
  readonly effects: readonly Effect[];
}

/** Holds a study's first projected year against its actuals, fund by fund, line by line. */
export function trueUp(projections: readonly FundProjection[], actuals: Actuals): readonly FundTrueUp[] {
  return projections.flatMap((projection) => {
    const own = actuals.funds.find(({ fund }) => fund === projection.plan.fund.id);
    const [year] = projection.years;
    return own === undefined || year === undefined ? [] : [fundTrueUp(projection, year, own)];
  });
}

function fundTrueUp(projection: FundProjection, year: FundYear, actual: FundActuals): FundTrueUp {
  const known = [
    inflow(whole("opening", "Opening balance", { planned: year.opening, actual: actual.openingBalance })),
    ...rateEffects(projection, actual),
    collectionEffect(year, actual),
    ...lineEffects(projection, actual),
    ...cashEffects(year, actual),
  ];
  const explained = known.reduce((sum, { effect }) => sum + effect, 0);
  const rest = actual.endingBalance - year.ending - explained;
  return {
    fund: projection.plan.fund.id,
    name: projection.plan.fund.name,
    year: year.year,
    plannedEnding: year.ending,
    actualEnding: actual.endingBalance,
    effects: [...known, inflow(whole("unexplained", "Not explained by these actuals", { planned: 0, actual: rest }))],
  };
}

/** A line of the whole fund; as planned where the actuals do not say. */
function whole(kind: Effect["kind"], name: string, figures: Figures): Compared {
  return { kind, line: null, name, planned: figures.planned, actual: figures.actual ?? figures.planned };
}

interface Figures {
  readonly planned: number;
  readonly actual: number | undefined;
}

/** Cash less bills, planned and actual: what is collected late, or never. */
function collectionEffect(
  { billed, netRateRevenue, collectionLag }: FundYear,
  { collected, rates }: FundActuals,
): Effect {
  const actual = collected - rates.reduce((sum, { revenue }) => sum + revenue, 0);
  const planned = netRateRevenue + collectionLag - billed;
  return inflow(whole("collection", "Collected less billed", { planned, actual }));
}

function cashEffects(year: FundYear, actual: FundActuals): readonly Effect[] {
  const { reserveDeposits = year.reserveDeposits, reserveDraws = year.reserveDraws } = actual;
  const drawn = year.reserveDraws - year.reserveDeposits;
  return [
    inflow(whole("interest", "Interest", { planned: year.interest, actual: actual.interest })),
    outflowEffect(whole("debt-service", "Debt service", { planned: year.debtService, actual: actual.debtService })),
    outflowEffect(whole("capital", "Capital from rates", { planned: year.payGo, actual: actual.capital })),
    inflow(
      whole("reserves", "Reserves, drawn less paid in", { planned: drawn, actual: reserveDraws - reserveDeposits }),
    ),
  ];
}

type Planned = readonly {
  readonly line: { readonly id: string; readonly name: string };
  readonly dollars: readonly number[];
}[];

function lineEffects({ plan }: FundProjection, actual: FundActuals): readonly Effect[] {
  return [
    ...compared("other-revenue", plan.otherRevenue, actual.otherRevenue).map(inflow),
    ...compared("operating", plan.operating, actual.operating).map(outflowEffect),
    ...compared("transfers", plan.transfers, actual.transfers).map(outflowEffect),
  ];
}

function compared(kind: Effect["kind"], planned: Planned, actual: FundActuals["operating"] = []): readonly Compared[] {
  return planned.map(({ line, dollars }) => ({
    kind,
    line: line.id,
    name: line.name,
    planned: dollars[0] ?? 0,
    actual: actual.find((each) => each.line === line.id)?.amount ?? 0,
  }));
}
