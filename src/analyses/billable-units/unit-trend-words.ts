import { assertNever } from "../../domain/assert-never";
import type { UsageUnit } from "../../domain/rates/usage-unit";
import type { TrendRule } from "../../domain/trend/judge-trend";
import { sentencesOf } from "../collections/trend-sentences";
import type { MeasureWords } from "../collections/trend-words";
import type { FollowedUnits, ServiceUnits } from "./billable-units-result";

/** What can be said of the course of use, accounts or use per account, in a coordinator's words. */
export function unitTrendSentences(
  { followed, trend }: ServiceUnits["trends"][number],
  unit: UsageUnit,
  rule: TrendRule,
): readonly string[] {
  return sentencesOf(trend, wordsOf(followed, unit), rule);
}

function wordsOf(followed: FollowedUnits, unit: UsageUnit): MeasureWords {
  const plain = { level: twoDigits, change: twoDigits };
  switch (followed) {
    case "use":
      return { name: "Billed use", ...plain, level: (value) => `${twoDigits(value)} ${unit}`, unit: ` ${unit}` };
    case "accounts":
      return { name: "The number of accounts billed", ...plain, unit: " accounts" };
    case "use-per-account":
      return { name: "Use per account", ...plain, level: (value) => `${twoDigits(value)} ${unit}`, unit: ` ${unit}` };
    default:
      return assertNever(followed);
  }
}

/** Two digits that count, thousands separated, no powers of ten. */
function twoDigits(value: number): string {
  return Number(Math.abs(value).toPrecision(2)).toLocaleString("en-US", { maximumFractionDigits: 6 });
}
