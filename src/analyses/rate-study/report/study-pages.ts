import type { RateStudyResult } from "../rate-study-result";
import type { FundPages } from "./fund-pages";

type Projected = Pick<RateStudyResult, "study" | "recommended" | "statusQuo">;

/** The funds of a study as the sheets of its workbook show them. */
export function studyPages(result: Projected): readonly FundPages[] {
  return result.study.funds.flatMap((_, at) => fundPages(result, at));
}

function fundPages({ study, recommended, statusQuo }: Projected, at: number): readonly FundPages[] {
  const [proposed, quo] = [recommended[at], statusQuo[at]];
  if (proposed === undefined || quo === undefined) return [];
  return [
    { study, plan: proposed.plan, recommended: proposed, statusQuo: quo, prefix: prefixOf(proposed.plan.fund.id) },
  ];
}

/** A fund's id as the beginning of names. */
function prefixOf(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9]/g, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
