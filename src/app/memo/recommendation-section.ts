import type { FundProjection } from "../../domain/study/project-fund";
import type { MemoSection } from "../../report/memo";
import type { StudyMemoInput } from "./study-memo-input";
import { fiscalYear, percentWords } from "../study-results";
import { isChanged } from "./first-change";
import { effectMonth } from "./effect-words";

/** What to raise, by how much, and from when. */
export function recommendationSection({ study, recommended }: StudyMemoInput): MemoSection {
  const [first] = recommended;
  const when = `The new rates of a fiscal year are billed from ${effectMonth(study)}, month ${study.effectiveMonth ?? 1} of the fiscal year.`;
  return {
    heading: "Recommendation",
    paragraphs: [...recommended.map(sentence), when],
    table: {
      columns: ["Increase of rates", ...(first?.years ?? []).map(({ year }) => fiscalYear(year))],
      rows: recommended.map(({ plan, years }) => [
        plan.fund.name,
        ...years.map(({ increase }) => percentWords(increase)),
      ]),
      wordColumns: 1,
    },
  };
}

function sentence({ plan, years }: FundProjection): string {
  const { name } = plan.fund;
  const increases = [...new Set(years.map(({ increase }) => percentWords(increase)))];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return `${name}: no year is projected.`;
  const span = `${fiscalYear(first.year)} to ${fiscalYear(last.year)}`;
  if (!isChanged({ years })) return `${name}: leave rates as they are, ${span}.`;
  if (increases.length === 1) return `${name}: raise rates by ${increases[0] ?? ""} each year, ${span}.`;
  return `${name}: change rates year by year as the table shows, ${span}.`;
}
