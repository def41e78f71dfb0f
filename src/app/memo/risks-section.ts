import { fundCautions } from "../../domain/study/cautions";
import type { FundProjection } from "../../domain/study/project-fund";
import type { MemoSection } from "../../report/memo";
import type { StudyMemoInput } from "./study-memo-input";
import { fiscalYear } from "../study-results";

/** What could turn out otherwise, and what a careful reader would ask. */
export function risksSection({ recommended }: StudyMemoInput): MemoSection {
  return {
    heading: "Risks and cautions",
    paragraphs: [
      "If less water is sold, costs rise faster, or projects cost more than assumed, the tests can fail although they pass here; the study is to be compared with the books every year.",
    ],
    points: recommended.flatMap((fund) => [...tightest(fund), ...cautions(fund)]),
  };
}

/** The year in which each test is kept by least. */
function tightest({ plan, tests }: FundProjection): readonly string[] {
  return tests.flatMap(({ test, years }) => {
    if (test.test !== "coverage" && test.test !== "days-cash") return [];
    const known = years.filter(({ value }) => value !== null);
    const [least] = known.toSorted((a, b) => (a.value ?? 0) - b.limit - ((b.value ?? 0) - b.limit));
    if (least === undefined || least.value === null) return [];
    const words = test.test === "coverage" ? "debt service coverage" : "days of cash";
    const digits = test.test === "coverage" ? 3 : 0;
    return [
      `${plan.fund.name}: ${words} is lowest in ${fiscalYear(least.year)}, ${least.value.toFixed(digits)} against ${least.limit}.`,
    ];
  });
}

function cautions(fund: FundProjection): readonly string[] {
  return fundCautions(fund).map(({ place, sentence }) => `${fund.plan.fund.name}, ${place}: ${sentence}`);
}
