import type { LinePlan } from "../../../../domain/study/line-plan";
import type { Formula } from "../../../../formula/formula";
import { formula } from "../../../../formula/formula-tag";
import { cellAt, type FundPages, statementName } from "../fund-pages";
import { exampleCheck } from "../rate-tables";
import { cautions, check, type StudyCheck, sumOfLines } from "./study-check";

/** Whether the ordinance's exhibit says what revenue is made with; none where no price is printed. */
export function exhibitChecks(pages: FundPages): readonly StudyCheck[] {
  const printed = pages.plan.lines.filter(({ decimals }) => decimals !== null).map(({ line }) => line.id);
  if (printed.length === 0) return [];
  const example = exampleCheck(pages);
  const followers = pages.recommended.path.kind === "increases" ? pages.plan.lines : [];
  return [
    check(
      "The exhibit's prices are the prices that revenue is made with",
      sumOfLines(pages, `${pages.prefix}Exhibit`, printed),
      { catches: 1, right: sumOfLines(pages, statementName(pages, "Prices"), printed), format: "price" },
    ),
    ...(example === null ? [] : [exampleFollows(example)]),
    ...followers.flatMap((plan) => followerCheck(pages, plan)),
    check(
      "Minimum charges that seem to follow a rate and are escalated apart from it",
      formula`${cautions(pages, ["minimum-apart-from-rate"])}`,
      { catches: 5 },
    ),
  ];
}

function exampleFollows({ shown, expected }: { readonly shown: Formula; readonly expected: Formula }): StudyCheck {
  return check("The exhibit's examples are its units × its prices", shown, {
    catches: 4,
    right: expected,
    format: "dollars",
  });
}

function followerCheck(pages: FundPages, { line, decimals }: LinePlan): readonly StudyCheck[] {
  const { follows } = line;
  if (follows === undefined) return [];
  const year = pages.plan.years.length - 1;
  const lead = cellAt(pages, "Prices", { row: follows.line, year });
  return [
    check(
      `${line.name} is ${String(follows.times)} times its printed rate`,
      [cellAt(pages, "Prices", { row: line.id, year })],
      { catches: 5, right: formula`ROUND(${lead}*${follows.times},${decimals ?? 2})`, format: "price" },
    ),
  ];
}
