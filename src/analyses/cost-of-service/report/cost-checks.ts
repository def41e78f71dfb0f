import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import type { ChecksBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import { CLASS_COST } from "./class-cost-table";
import type { CostNames } from "./cost-names";
import { SHARE_SUM } from "./cost-tables";

type Check = ChecksBlock["checks"][number];

/** Shares of a function may miss 100 percent by so much. */
const SHARE_TOLERANCE = 0.000001;

/** What must hold on the sheet of a service: functions, shares, components and classes all come to the requirement. */
export function costChecks(names: CostNames): ChecksBlock {
  const { functions, dollars, components, costs, word } = names;
  const shares = columnOf(functions, SHARE_SUM);
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: `Check_${word}Requirement`,
        label: "Functions add up to the requirement",
        left: { formula: formula`${total(`${word}_Total`)}` },
        right: { formula: formula`${input(`In_${word}Requirement`)}` },
      }),
      whole([`Check_${word}Least`, "No function is allocated by less than 100 percent"], formula`MIN(${shares})`),
      whole([`Check_${word}Most`, "No function is allocated by more than 100 percent"], formula`MAX(${shares})`),
      sum(word, ["Dollars", "Functions by component add up"], [dollars, "All components ($)"]),
      sum(word, ["Components", "Components add up to all functions"], [components, "Cost ($)"]),
      sum(word, ["Classes", "Classes add up to all functions, to the cent"], [costs, CLASS_COST]),
    ],
  };
}

type Named = readonly [name: string, label: string];

function whole([name, label]: Named, left: Formula): Check {
  return { name, label, left: { formula: left }, right: 1, format: "percent", tolerance: SHARE_TOLERANCE };
}

function sum(word: string, [name, label]: Named, [table, column]: readonly [string, string]): Check {
  const right = { formula: formula`${total(`${word}_Total`)}` };
  return dollarCheck({ name: `Check_${word}${name}`, label, left: { formula: columnSum(table, column) }, right });
}
