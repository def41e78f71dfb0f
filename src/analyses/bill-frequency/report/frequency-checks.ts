import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import type { ChecksBlock, ReportValue } from "../../../report/report";
import { SAME_USE } from "../../units/use-check";
import type { BillFrequencyResult } from "../bill-frequency-result";
import { dataColumns, frequencyNames, frequencySums, type PlacedFrequency, serviceHead } from "./frequency-names";

type Check = ChecksBlock["checks"][number];

/** Blocks against the class's use, classes against all, and all against the ledger's own rows. */
export function frequencyChecks(result: BillFrequencyResult, placed: readonly PlacedFrequency[]): ChecksBlock {
  return {
    kind: "checks",
    checks: placed.flatMap((each) => [blockCheck(each), ...classChecks(each), ...ledgerChecks(each, result)]),
  };
}

function blockCheck(placed: PlacedFrequency): Check {
  const { index } = placed;
  return useCheck(
    `Check_FrequencyBlocks_${index + 1}`,
    `${serviceHead(placed)}: blocks of the chosen class = its use`,
    {
      left: { formula: formula`${total(`Frequency_Use_${index + 1}`)}` },
      right: { formula: frequencySums(placed).allUse },
    },
  );
}

function classChecks(placed: PlacedFrequency): readonly Check[] {
  const { frequency, index, unit } = placed;
  if (frequency.groups[0]?.customerClass !== null) return [];
  const { data, classes } = frequencyNames(placed);
  const use = columnOf(classes, `Use (${unit})`);
  const all = formula`SUMIFS(${columnOf(data, dataColumns(unit).use)},${columnOf(data, "Class")},"all classes")`;
  return [
    useCheck(`Check_FrequencyClasses_${index + 1}`, `${serviceHead(placed)}: classes together = all classes`, {
      left: { formula: formula`SUM(${use})-INDEX(${use},1)` },
      right: { formula: all },
    }),
  ];
}

function ledgerChecks(placed: PlacedFrequency, { checks }: BillFrequencyResult): readonly Check[] {
  const { frequency, index, unit } = placed;
  const ledger = checks.find(({ name }) => name === `Ledger_${index + 1}`);
  if (ledger === undefined) return [];
  const use = columnOf(frequencyNames(placed).classes, `Use (${unit})`);
  const corrections = frequency.groups[0]?.correctionUse ?? 0;
  return [
    useCheck(`Check_FrequencyLedger_${index + 1}`, ledger.label, {
      left: { formula: formula`INDEX(${use},1)+${corrections}` },
      right: ledger.right,
    }),
  ];
}

function useCheck(
  name: string,
  label: string,
  sides: { readonly left: ReportValue; readonly right: ReportValue },
): Check {
  return { name, label, ...sides, format: "usage", tolerance: SAME_USE };
}
