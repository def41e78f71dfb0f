import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsOf } from "../../../formula/references";
import type { Block, Sheet, StatementBlock, StatementRow } from "../../../report/report";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName, yearHeader } from "./fund-pages";
import { plus } from "./join-formulas";

/** The rate tables: current, proposed by year, change in dollars and percent; every cell follows the prices of the fund. */
export function rateSheet(funds: readonly FundPages[]): Sheet {
  return {
    key: "rates",
    name: "Rate recommendation",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Recommended rates" },
      {
        kind: "note",
        lines: [
          "Column Base holds the rates in force. Every price is rounded as it will be printed; revenue is made with these prices.",
        ],
      },
      ...funds.flatMap((pages): readonly Block[] => [
        { kind: "heading", level: "heading", text: pages.plan.fund.name },
        printsPrices(pages) ? rateTable(pages) : NO_PRICES,
      ]),
    ],
  };
}

const NO_PRICES: Block = {
  kind: "note",
  lines: ["No units and prices are entered for this fund; all its prices change by the increase of the year."],
};

/** Whether any price of the fund is printed. */
export function printsPrices({ plan }: Pick<FundPages, "plan">): boolean {
  return plan.lines.some(({ decimals }) => decimals !== null);
}

function rateTable(pages: FundPages): StatementBlock {
  return {
    kind: "statement",
    name: statementName(pages, "RateTable"),
    periods: periodsOf(pages.plan),
    rows: pages.plan.lines.flatMap(({ line, decimals }) =>
      decimals === null ? [] : rateRows(pages, { id: line.id, name: line.name, unit: line.unit ?? "unit" }),
    ),
  };
}

function rateRows(
  pages: FundPages,
  line: { readonly id: string; readonly name: string; readonly unit: string },
): readonly StatementRow[] {
  const price = (year: number) => cellAt(pages, "Prices", { row: line.id, year });
  const own = (year: number) => cellAt(pages, "RateTable", { row: `${line.id}_price`, year });
  return [
    headingRow(line.id, line.name),
    lineOf(`${line.id}_price`, pages, {
      label: `Dollars per ${line.unit}`,
      format: "price",
      look: "subtotal",
      how: `Line {${statementName(pages, "Prices")}.${line.id}}`,
      base: { formula: [price(-1)] },
      each: (at) => [price(at)],
    }),
    lineOf(`${line.id}_change`, pages, {
      label: "Change, dollars",
      format: "price",
      how: "Less the year before",
      each: (at) => formula`${own(at)}-${own(at - 1)}`,
    }),
    lineOf(`${line.id}_percent`, pages, {
      label: "Change, percent",
      format: "percent",
      how: "Over the year before",
      each: (at) => formula`IF(${own(at - 1)}=0,0,${own(at)}/${own(at - 1)}-1)`,
    }),
  ];
}

/** The exhibit for an ordinance: charges, units and prices by the year from which they are billed, and nothing else. */
export function exhibitSheet(funds: readonly FundPages[]): Sheet {
  const [first] = funds;
  const month = first?.study.effectiveMonth ?? 1;
  return {
    key: "exhibit",
    name: "Ordinance exhibit",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Exhibit A: schedule of rates" },
      {
        kind: "note",
        lines: [
          `Rates for bills rendered from month ${String(month)} of the fiscal year named at the head of each column${first === undefined ? "" : `, beginning with ${yearHeader(first.plan.years[0] ?? 0)}`}, until changed by ordinance.`,
        ],
      },
      ...funds.flatMap((pages): readonly Block[] => [
        { kind: "heading", level: "heading", text: pages.plan.fund.name },
        printsPrices(pages) ? exhibit(pages) : NO_PRICES,
      ]),
    ],
  };
}

/** The units of an example bill in the exhibit. */
const EXAMPLE_UNITS = 5;

function exhibit(pages: FundPages): StatementBlock {
  const { lines, years } = pages.plan;
  const printed = lines.filter(({ decimals }) => decimals !== null);
  const example = printed.find(({ line }) => line.kind === "volume");
  const price = (id: string, year: number) => cellAt(pages, "RateTable", { row: `${id}_price`, year });
  return {
    kind: "statement",
    name: `${pages.prefix}Exhibit`,
    periods: periodsOf(pages.plan).slice(1),
    rows: [
      ...printed.map(({ line }) => ({
        key: line.id,
        label: line.name,
        look: "line" as const,
        format: "price" as const,
        how: `dollars per ${line.unit ?? "unit"}`,
        values: years.map((_, year) => ({ formula: [price(line.id, year)] })),
      })),
      ...(example === undefined
        ? []
        : [
            {
              key: "example",
              label: `Example: ${String(EXAMPLE_UNITS)} ${example.line.unit ?? "units"} of ${example.line.name}`,
              look: "line" as const,
              format: "dollars" as const,
              how: "dollars, rounded to the cent",
              values: years.map((_, year) => ({
                formula: formula`ROUND(${EXAMPLE_UNITS}*${price(example.line.id, year)},2)`,
              })),
            },
          ]),
    ],
  };
}

/** What the exhibit's examples must come to: units × the prices that revenue is made with; null where it has none. */
export function exampleCheck(pages: FundPages): { readonly shown: Formula; readonly expected: Formula } | null {
  const example = pages.plan.lines.find(({ line, decimals }) => decimals !== null && line.kind === "volume");
  if (example === undefined) return null;
  const periods = periodsOf(pages.plan);
  const prices = pages.plan.years.map((_, year) => cellAt(pages, "Prices", { row: example.line.id, year }));
  return {
    shown: formula`SUM(${cellsOf(`${pages.prefix}Exhibit`, "example", [periods[1] ?? "", periods.at(-1) ?? ""])})`,
    expected: plus(prices.map((price) => formula`ROUND(${EXAMPLE_UNITS}*${price},2)`)),
  };
}
