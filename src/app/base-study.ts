import type { ServiceBase, StudyBase } from "../analyses/study-base/study-base-result";
import { type Fund, type RateStudy, STUDY_VERSION } from "../domain/study/study-schema";
import { serviceInWords } from "../domain/service-in-words";

/** A study with what the ledger gives it, and what it could not give: sentences. */
export interface FilledStudy {
  readonly study: RateStudy;
  readonly notes: readonly string[];
}

/**
 * Puts units, prices, collection, growth and other revenue from the ledger into the funds that ask for them (`fromLedger`);
 * all else stays as the study has it, and so do funds that ask for nothing.
 */
export function fillStudy(study: RateStudy, base: StudyBase): FilledStudy {
  const found = study.funds.map((fund) => {
    const own = base.services.find(({ service }) => service === fund.service);
    return { fund, own, asked: fund.fromLedger ?? [] };
  });
  return {
    study: {
      ...study,
      funds: found.map(({ fund, own }) => (own === undefined ? fund : { ...fund, ...partsOf(fund, own) })),
    },
    notes: found.flatMap(({ fund, own, asked }) => {
      if (asked.length === 0) return [];
      return own === undefined ? [missing(fund, base)] : unknownParts(fund, own);
    }),
  };
}

/** The parts of a fund that it asks for and the ledger has. */
function partsOf({ fromLedger = [], otherRevenue = [] }: Fund, base: ServiceBase): Partial<Fund> {
  const asks = (part: (typeof fromLedger)[number]) => fromLedger.includes(part);
  return {
    ...(asks("rates") ? { rates: base.rates } : {}),
    ...(asks("collection") && base.collection !== null ? { collection: base.collection } : {}),
    ...(asks("growth") ? { customerGrowth: base.customerGrowth } : {}),
    ...(asks("growth") && base.usageTrend !== null ? { usageTrend: base.usageTrend } : {}),
    ...(asks("otherRevenue") ? { otherRevenue: mergedRevenue(otherRevenue, base.otherRevenue) } : {}),
  };
}

type Others = ServiceBase["otherRevenue"];

/** The ledger's lines replace those of the same id where they stand, and are added where there is none; how a line grows stays. */
function mergedRevenue(written: Others, fromLedger: Others): Others {
  const kept = written.map((line) => {
    const found = fromLedger.find(({ id }) => id === line.id);
    if (found === undefined) return line;
    const { inflator, follows, inCoverage } = line;
    return {
      ...found,
      ...(inflator === undefined ? {} : { inflator }),
      ...(follows === undefined ? {} : { follows }),
      ...(inCoverage === undefined ? {} : { inCoverage }),
    };
  });
  return [...kept, ...fromLedger.filter(({ id }) => !written.some((line) => line.id === id))];
}

function missing({ name, service }: Fund, { services }: StudyBase): string {
  const known = services.map((each) => each.service).join(", ") || "none";
  return `${name}: the ledger and the schedule have no rates of ${service ?? "its service"} (they have: ${known}); the fund stays as the study has it.`;
}

function unknownParts({ name, fromLedger = [] }: Fund, { collection }: ServiceBase): readonly string[] {
  if (collection !== null || !fromLedger.includes("collection")) return [];
  return [`${name}: collection stays as the study has it, since no bills are old enough to tell it.`];
}

/** A study of the ledger alone: a fund for each service, to which budget, debt, capital, reserves and tests are to be added. */
export function skeletonStudy(utility: string, base: StudyBase): RateStudy {
  const year = Number(base.to.slice(0, 4));
  return {
    ratebookRateStudy: STUDY_VERSION,
    utility,
    note: ["Made from the ledger: enter each fund's opening balance, budget, debt, capital, reserves and tests."],
    firstYear: year + 1,
    years: 10,
    funds: base.services.map((each) => ({
      id: each.service,
      name: serviceInWords(each.service),
      service: each.service,
      opening: { balance: 0, source: "to be entered" },
      fromLedger: ["rates", "collection", "growth", "otherRevenue"],
      rates: each.rates,
      otherRevenue: each.otherRevenue,
      ...(each.collection === null ? {} : { collection: each.collection }),
      customerGrowth: each.customerGrowth,
      ...(each.usageTrend === null ? {} : { usageTrend: each.usageTrend }),
      operating: [],
    })),
  };
}
