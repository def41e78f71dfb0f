import { serviceInWords } from "../../domain/service-in-words";
import { type LedgerUse, ledgerSum } from "../billable-units/ledger-sum";
import { roundUse, type UnitChoice } from "../units/unit-choice";
import type { UseCheck } from "../units/use-check";
import type { ServiceFrequency } from "./bill-frequency-result";

/** Blocks against the use of the bills; all bills, corrections taken off, against the ledger's own rows. */
export function checkFrequency(
  services: readonly ServiceFrequency[],
  ledger: LedgerUse,
  choice: UnitChoice,
): readonly UseCheck[] {
  return services.flatMap((frequency, index) => [
    blockCheck(frequency, index),
    ...ledgerChecks(frequency, index, (asked) => ledgerSum(ledger, choice, asked)),
  ]);
}

function blockCheck({ service, groups }: ServiceFrequency, index: number): UseCheck {
  const volumes = groups.flatMap(({ blocks }) => blocks.map(({ volume }) => volume));
  return {
    name: `Blocks_${index + 1}`,
    label: `${serviceInWords(service)}: the blocks of all groups add up to their use`,
    left: sum(volumes),
    right: sum(groups.map(({ use }) => use)),
  };
}

type SumOf = (asked: { readonly source: "charges" | "reads"; readonly service: string }) => number;

/** Only all classes together can be compared with the ledger's rows. */
function ledgerChecks(
  { service, byReads, groups }: ServiceFrequency,
  index: number,
  sumOf: SumOf,
): readonly UseCheck[] {
  const [all] = groups;
  if (all?.customerClass !== null) return [];
  return [
    {
      name: `Ledger_${index + 1}`,
      label: `${serviceInWords(service)}: use of all bills, corrections taken off = the ledger's own rows`,
      left: roundUse(all.use + all.correctionUse),
      right: sumOf({ source: byReads ? "reads" : "charges", service }),
    },
  ];
}

function sum(values: readonly number[]): number {
  return roundUse(values.reduce((total, each) => total + each, 0));
}
