import { serviceInWords } from "../../domain/service-in-words";
import { roundUse, type UnitChoice } from "../units/unit-choice";
import type { UseCheck } from "../units/use-check";
import type { ServiceUnits } from "./billable-units-result";
import { type LedgerUse, ledgerSum } from "./ledger-sum";

/**
 * Billed use of each service against the ledger's own charge lines, and metered use against its reads, both told without the
 * preparation.
 */
export function checkUnits(
  services: readonly ServiceUnits[],
  ledger: LedgerUse,
  choice: UnitChoice,
): readonly UseCheck[] {
  const billed = services.map(({ service, use, byReads }, index) => ({
    isBilled: !byReads && use !== 0,
    name: `Use_${index + 1}`,
    label: `Billed ${serviceInWords(service)}, by month and class = by the ledger's charge lines`,
    left: use,
    right: ledgerSum(ledger, choice, { source: "charges", service }),
  }));
  return [
    ...billed.flatMap(({ isBilled, ...check }) => (isBilled ? [check] : [])),
    {
      name: "Metered",
      label: "Metered use, by month and class = the ledger's reads",
      left: roundUse(services.reduce((sum, { meteredUse }) => sum + meteredUse, 0)),
      right: ledgerSum(ledger, choice, { source: "reads", service: null }),
    },
  ];
}
