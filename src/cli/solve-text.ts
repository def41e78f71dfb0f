import { OBJECTIVE_WORDS } from "../domain/study/path/path-objective";
import { percentText } from "../domain/study/path/path-words";
import type { FundPath, PathSolution } from "../domain/study/path/solve-path";
import { fundText } from "./project-text";
import { textTable } from "./text-table";

/** A path for a terminal: the increases, what decides them, what each limit costs, the ways out; then each fund's cash flow. */
export function solveText({ objective, funds, binding, prices, relaxations }: PathSolution): string {
  const nameOf = (id: string): string => funds.find(({ plan }) => plan.fund.id === id)?.plan.fund.name ?? id;
  return [
    `${objective}: ${OBJECTIVE_WORDS[objective]}`,
    increasesTable(funds),
    ...list(
      "What decides:",
      binding.map(({ fund, sentence }) => `${nameOf(fund)}: ${sentence}`),
    ),
    ...list(
      "What limits cost:",
      prices.map(({ sentence }) => sentence),
    ),
    ...list(
      "No path keeps every test. Any one of these would do:",
      relaxations.map(({ sentence }) => sentence),
    ),
    ...list(
      "Rounding:",
      funds.flatMap(({ remarks }) => remarks),
    ),
    ...funds.map(({ printed }) => fundText(printed)),
  ].join("\n\n");
}

function list(title: string, sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [[title, ...sentences.map((each) => `- ${each}`)].join("\n")];
}

/** Printed increases above, the exact optimum below. */
function increasesTable(funds: readonly FundPath[]): string {
  const years = funds[0]?.plan.years ?? [];
  return textTable([
    ["increase", ...years.map((year) => `FY${String(year)}`)],
    ...funds.flatMap(({ plan, increases, exactIncreases }) => [
      [plan.fund.name, ...increases.map(percentText)],
      [`${plan.fund.name}, exact`, ...exactIncreases.map((each) => `${(each * 100).toFixed(5)} %`)],
    ]),
  ]);
}
