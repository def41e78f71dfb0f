import type { Fund, RateStudy } from "../../domain/study/study-schema";
import type { YearlyShare } from "../../domain/study/yearly-schema";
import type { MemoSection } from "../../report/memo";
import { dollarWords, percentWords } from "../study-results";

type Row = readonly [what: string, figure: string, source: string];

/** What was assumed, and where each figure stands. */
export function assumptionsSection(study: RateStudy): MemoSection {
  const inflators = (study.inflators ?? []).map(
    ({ name, rate, source }): Row => [`${name}, increase a year`, sharesWords(rate), source],
  );
  return {
    heading: "What was assumed",
    paragraphs: [
      "Figures of the future are estimates. Each assumption stands in the study with its source, and can be changed there.",
    ],
    table: {
      columns: ["Assumption", "Figure", "Source"],
      rows: [...inflators, ...study.funds.flatMap(fundRows)],
      wordColumns: 3,
    },
  };
}

function fundRows(fund: Fund): readonly Row[] {
  const of = (what: string): string => `${fund.name}: ${what}`;
  const { opening, interest, customerGrowth, usageTrend, elasticity, collection } = fund;
  const rows: readonly (Row | null)[] = [
    [of("money at the beginning"), dollarWords(opening.balance), opening.source],
    rated(of("interest on its money, a year"), interest),
    rated(of("growth of customers, a year"), customerGrowth),
    rated(of("change of use an account, a year"), usageTrend),
    elasticity === undefined
      ? null
      : [of("use lost when prices rise by 10 %"), percentWords(-elasticity.coefficient / 10), elasticity.source],
    collection === undefined
      ? null
      : [of("billed and never collected"), sharesWords(collection.uncollectible), collection.source],
    ...operatingRows(fund),
    ...(fund.issues ?? []).map(
      ({ name, year, rate, years, source }): Row => [
        of(`${name}, planned for FY${year}`),
        `${percentWords(rate)} over ${years} years`,
        source,
      ],
    ),
  ];
  return rows.filter((row) => row !== null);
}

/** The budget as one line where it has one source, else by line. */
function operatingRows({ name, operating }: Fund): readonly Row[] {
  const sources = [...new Set(operating.map(({ source }) => source))];
  const sum = operating.reduce((all, { amount, amounts }) => all + (amount ?? amounts?.[0] ?? 0), 0);
  if (operating.length === 0) return [];
  return [[`${name}: running the system (O&M), first figures`, dollarWords(sum), sources.join("; ")]];
}

function rated(what: string, of: { readonly rate: YearlyShare; readonly source: string } | undefined): Row | null {
  return of === undefined ? null : [what, sharesWords(of.rate), of.source];
}

function sharesWords(shares: YearlyShare): string {
  return typeof shares === "number" ? percentWords(shares) : shares.map(percentWords).join(", ");
}
