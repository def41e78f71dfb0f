import type { FundProjection } from "../../domain/study/project-fund";
import type { LineRevenue } from "../../domain/study/rate-revenue";
import type { MemoSection } from "../../report/memo";
import type { StudyMemoInput } from "./study-memo-input";
import { fiscalYear } from "../study-results";
import { firstChange } from "./first-change";
import { listInWords } from "./effect-words";

/** Today's prices beside those of the first year in which rates change, and those of the last. */
export function priceSection({ recommended, study }: StudyMemoInput): MemoSection {
  const at = firstChange(recommended);
  const first = fiscalYear(study.firstYear + at);
  const last = fiscalYear(study.firstYear + study.years - 1);
  const lines = recommended.flatMap((fund) => fund.lines.map((line) => ({ fund, line })));
  const priced = lines.filter(({ line }) => line.plan.decimals !== null);
  const others = lines.filter(({ line }) => line.plan.decimals === null);
  const heading = "Prices now and proposed";
  const unpriced = `Of ${listInWords(others.map(({ fund, line }) => `${fund.plan.fund.name}, ${line.plan.line.name}`))} only the revenue is known, not the units; all prices in it change by the increases above.`;
  const paragraphs = others.length === 0 ? [] : [unpriced];
  if (priced.length === 0) return { heading, paragraphs };
  return {
    heading,
    paragraphs: [...paragraphs, "Prices are those that would be printed, rounded as they are printed today."],
    table: {
      columns: ["Rate", "Now", first, "Change, $", "Change, %", first === last ? "Last year" : last],
      rows: priced.map(({ fund, line }) => priceRow(fund, line, at)),
      wordColumns: 1,
    },
  };
}

function priceRow({ plan }: FundProjection, { plan: line, prices }: LineRevenue, at: number): readonly string[] {
  const decimals = line.decimals ?? 2;
  const first = prices[at] ?? line.price;
  const last = prices.at(-1) ?? line.price;
  const change = first - line.price;
  const unit = line.line.unit === undefined ? "" : `, by ${line.line.unit}`;
  return [
    `${plan.fund.name}: ${line.line.name}${unit}`,
    priceText(line.price, decimals),
    priceText(first, decimals),
    `${signOf(change)}${priceText(Math.abs(change), decimals)}`,
    line.price === 0 ? "new" : `${signOf(change)}${((Math.abs(change) / line.price) * 100).toFixed(1)} %`,
    priceText(last, decimals),
  ];
}

/** What did not change has no sign. */
function signOf(change: number): string {
  if (change === 0) return "";
  return change < 0 ? "-" : "+";
}

function priceText(price: number, decimals: number): string {
  return `$${price.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}`;
}
