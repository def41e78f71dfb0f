import { formula } from "../../../formula/formula-tag";
import { thisRow, total } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, NoteBlock, TableBlock } from "../../../report/report";
import { PATTERN_WORDS } from "../pattern-words";
import type { PatternTotal, RateVerificationResult } from "../rate-verification-result";

/** The table of patterns. */
export const PATTERNS = "RatesByPattern";
const PATTERN = "Pattern";
const TOO_LITTLE = "Billed too little ($)";
const TOO_MUCH = "Billed too much ($)";
const NET = "Net ($)";

/** One row a pattern; net and the year's amount are formulas. */
export function patternTable({ patterns }: RateVerificationResult): TableBlock {
  const dollars = dollarColumns(patterns, 15);
  return {
    kind: "table",
    name: PATTERNS,
    rowCount: patterns.length,
    columns: [
      { name: PATTERN, format: "text", width: 38, values: patterns.map(titleOf) },
      { name: "Charges", format: "count", width: 10, values: patterns.map(({ charges }) => charges) },
      { name: "Accounts", format: "count", width: 10, values: patterns.map(({ accounts }) => accounts) },
      dollars(TOO_LITTLE, ({ tooLittleCents }) => tooLittleCents),
      dollars(TOO_MUCH, ({ tooMuchCents }) => tooMuchCents),
      {
        name: NET,
        format: "dollars",
        width: 15,
        formula: formula`ROUND(${thisRow(TOO_MUCH)}-${thisRow(TOO_LITTLE)},2)`,
      },
      {
        name: "Net a year ($)",
        format: "dollars",
        width: 15,
        formula: formula`ROUND(${thisRow(NET)}*365/${total("Rates_Days")},2)`,
      },
      { name: "Which way", format: "text", width: 12, values: patterns.map(({ direction }) => direction) },
    ],
  };
}

/** What is billed too little and too much, by pattern. */
export function patternChart(): ChartBlock {
  return {
    kind: "chart",
    name: "RatesByPatternChart",
    title: "Billed too little and too much, by pattern",
    chart: "bar",
    table: PATTERNS,
    categories: PATTERN,
    series: [TOO_LITTLE, TOO_MUCH],
    axis: { category: PATTERN, value: "Dollars", format: "whole-dollars" },
  };
}

/** Where each pattern most likely comes from, and what to do. */
export function causeNote({ patterns }: RateVerificationResult): NoteBlock {
  const lines = patterns.map((each) => {
    const { title, cause, correction } = PATTERN_WORDS[each.pattern];
    return `${title}. ${cause} What to do: ${correction}`;
  });
  return { kind: "note", lines };
}

/** The largest charges of each pattern. */
export function sampleTable({ patterns }: RateVerificationResult): TableBlock {
  const samples = patterns.flatMap((each) => each.samples.map((sample) => ({ ...sample, title: titleOf(each) })));
  const dollars = dollarColumns(samples, 13);
  return {
    kind: "table",
    name: "RatesSamples",
    rowCount: samples.length,
    columns: [
      { name: PATTERN, format: "text", width: 36, values: samples.map(({ title }) => title) },
      { name: "Account", format: "text", width: 14, values: samples.map(({ accountId }) => accountId) },
      { name: "Bill", format: "text", width: 12, values: samples.map(({ billId }) => billId) },
      { name: "Date", format: "date", width: 13, values: samples.map(({ date }) => ({ date })) },
      { name: "Service", format: "text", width: 13, values: samples.map(({ service }) => serviceText(service)) },
      dollars("Charged ($)", ({ chargedCents }) => chargedCents),
      dollars("Due ($)", ({ dueCents }) => dueCents),
      {
        name: "Difference ($)",
        format: "dollars",
        width: 14,
        formula: formula`IF(ISNUMBER(${thisRow("Due ($)")}),ROUND(${thisRow("Charged ($)")}-${thisRow("Due ($)")},2),0)`,
      },
      { name: "What was found", format: "text", width: 60, values: samples.map(foundText) },
    ],
  };
}

function titleOf({ pattern }: PatternTotal): string {
  return PATTERN_WORDS[pattern].title;
}

function serviceText(service: string): string {
  return service === "" ? "all" : service.replaceAll("_", " ");
}

function foundText({ detail, also }: { readonly detail: string; readonly also: readonly string[] }): string {
  return also.length === 0 ? detail : `${detail} (or ${also.join(", or ")})`;
}
