import { policyInWords } from "../../../domain/study/policy-words";
import type { PolicyTest } from "../../../domain/study/policy-schema";
import { shareAt } from "../../../domain/study/study-years";
import { formula } from "../../../formula/formula-tag";
import { input } from "../../../formula/references";
import type { Block, InputsBlock, StatementBlock, StatementRow } from "../../../report/report";
import { isIssue, loanInput, type LoanTerm } from "./debt-statement";
import {
  BASE,
  type FundPages,
  headingRow,
  inputName,
  lineOf,
  periodsOf,
  statementName,
  withoutBase,
  yearHeader,
} from "./fund-pages";
import { INFLATORS } from "./growth-words";
import { SHARE_AT_NEW_RATES } from "./revenue-statements";
import { limitInput } from "./test-rows";

type Input = InputsBlock["inputs"][number];

/** Inputs of the whole study: month of effect, and what follows from it. */
export function studyInputs({ study }: Pick<FundPages, "study">): readonly Block[] {
  return [
    {
      kind: "inputs",
      inputs: [
        {
          name: "In_EffectiveMonth",
          label: "Month of the fiscal year from which new rates are billed",
          value: study.effectiveMonth ?? 1,
          format: "count",
          note: `1 to 12; fiscal years begin in calendar month ${String(study.fiscalYearStart ?? 1)}`,
        },
      ],
    },
    {
      kind: "totals",
      totals: [
        {
          name: SHARE_AT_NEW_RATES,
          label: "Share of the first year that is billed at new rates",
          value: { formula: formula`(13-${input("In_EffectiveMonth")})/12` },
          format: "percent",
          note: "(13 − month) / 12: an increase in the middle of a year brings part of its revenue in that year",
        },
      ],
    },
  ];
}

/** Every inflator by year. */
export function inflatorStatement(pages: FundPages): StatementBlock {
  const { study } = pages;
  return withoutBase({
    kind: "statement",
    name: INFLATORS,
    periods: periodsOf(pages.plan),
    rows: [
      headingRow("inflators", "Change from the year before"),
      ...(study.inflators ?? []).map(({ id, name, rate, source }) =>
        lineOf(id, pages, {
          label: name,
          format: "fine-percent",
          look: "input",
          how: `Source: ${source}`,
          each: (at) => shareAt(rate, at),
        }),
      ),
    ],
  });
}

/** A fund's yearly assumptions: growth, use, interest, collection, caps. */
export function yearlyStatement(pages: FundPages): StatementBlock {
  const { fund } = pages.plan;
  const share = (
    key: string,
    label: string,
    of: { readonly rate: Parameters<typeof shareAt>[0]; readonly source: string },
  ): StatementRow =>
    lineOf(key, pages, {
      label,
      format: "fine-percent",
      look: "input",
      how: `Source: ${of.source}`,
      each: (at) => shareAt(of.rate, at),
    });
  const none = { rate: 0, source: "none entered" };
  return withoutBase({
    kind: "statement",
    name: statementName(pages, "Yearly"),
    periods: periodsOf(pages.plan),
    rows: [
      headingRow("yearly", "By fiscal year"),
      share("customers", "Growth of customers", fund.customerGrowth ?? none),
      share("usage", "Change of use an account", fund.usageTrend ?? none),
      share("interest", "Interest", fund.interest ?? none),
      share(
        "uncollectible",
        "Share of bills never collected",
        fund.collection === undefined ? none : { rate: fund.collection.uncollectible, source: fund.collection.source },
      ),
      ...(fund.tests ?? []).flatMap((test, index) =>
        test.test === "increase-cap"
          ? [share(`cap${String(index + 1)}`, "Largest increase in a year", { rate: test.atMost, source: test.source })]
          : [],
      ),
    ],
  });
}

/** A fund's single assumptions, as named inputs with their sources. */
export function fundInputs(pages: FundPages): InputsBlock {
  const { fund, loans } = pages.plan;
  return {
    kind: "inputs",
    inputs: [
      {
        name: inputName(pages, "Opening"),
        label: `Opening balance of the operating fund, ${yearHeader(pages.plan.years[0] ?? 0)}`,
        value: fund.opening.balance,
        format: "whole-dollars",
        note: `dollars; ${fund.opening.source}`,
      },
      {
        name: inputName(pages, "LagDays"),
        label: "Days from bill to cash",
        value: fund.collection?.lagDays ?? 0,
        format: "days",
        note: `days; ${fund.collection?.source ?? "none entered"}`,
      },
      {
        name: inputName(pages, "Elasticity"),
        label: "Price elasticity of use",
        value: fund.elasticity?.coefficient ?? 0,
        format: "decimal",
        note: `change of use over change of price; ${fund.elasticity?.source ?? "none entered, so sales do not react"}`,
      },
      {
        name: inputName(pages, "EssentialUse"),
        label: "Essential use, which does not react",
        value: fund.elasticity?.essentialShare ?? 0,
        format: "percent",
        note: `share of volume; ${fund.elasticity?.source ?? "none entered"}`,
      },
      ...(fund.tests ?? []).flatMap((test, index) => testInput(pages, test, index)),
      ...loans.flatMap(({ loan }) => loanInputs(pages, loan)),
    ],
  };
}

function testInput(pages: FundPages, test: PolicyTest, index: number): readonly Input[] {
  if (test.test === "increase-cap" || test.test === "no-decrease") return [];
  const isBalance = test.test === "minimum-balance";
  return [
    {
      name: limitInput(pages, index),
      label: `Test ${String(index + 1)}: ${policyInWords(test)}`,
      value: isBalance ? (test.amount ?? 0) : test.atLeast,
      format: isBalance ? "whole-dollars" : test.test === "days-cash" ? "days" : "price",
      note: `${isBalance ? "dollars" : "limit"}; ${test.source}`,
    },
  ];
}

function loanInputs(pages: FundPages, loan: FundPages["plan"]["loans"][number]["loan"]): readonly Input[] {
  if (!isIssue(loan) && loan.payments !== undefined) return [];
  const term = (of: LoanTerm, label: string, value: number): Input => ({
    name: loanInput(pages, loan, of),
    label: `${loan.name}: ${label}`,
    value,
    format: "fine-percent",
    note: loan.source,
  });
  const rate = term("Rate", "rate of interest", loan.rate ?? 0);
  if (!isIssue(loan)) return [rate];
  return [
    rate,
    term("IssuanceCost", "costs of issuing, share of the amount", loan.issuanceCost ?? 0),
    term("Premium", "premium, share of the amount", loan.premium ?? 0),
    term("ReserveShare", "put into a debt service reserve, share of the amount", loan.reserveShare ?? 0),
  ];
}

/** The column of the base year in words. */
export function baseInWords({ study }: Pick<FundPages, "study">): string {
  return `Column ${BASE}: dollars and units of ${yearHeader(study.baseYear ?? study.firstYear - 1)}.`;
}
