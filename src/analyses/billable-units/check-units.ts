import { serviceInWords } from "../../domain/service-in-words";
import type { Row } from "../../ports/query";
import { inUnit, roundUse, type UnitChoice } from "../units/unit-choice";
import type { UseCheck } from "../units/use-check";
import type { ServiceUnits } from "./billable-units-result";
import type { ledgerUse } from "./queries";

/**
 * Billed use of each service against the ledger's own charge lines, and metered use against its reads, both told without the
 * preparation.
 */
export function checkUnits(
  services: readonly ServiceUnits[],
  ledger: readonly Row<typeof ledgerUse>[],
  choice: UnitChoice,
): readonly UseCheck[] {
  const ledgerSum = (source: string, service: string | null) =>
    roundUse(
      ledger
        .filter((row) => row.source === source && (service ?? row.service) === row.service)
        .reduce((sum, row) => sum + inUnit(choice, row.unit, row.use), 0),
    );
  const metered = roundUse(services.reduce((sum, { meteredUse }) => sum + meteredUse, 0));
  return [
    ...services.flatMap((each, index) =>
      each.byReads || each.use === 0
        ? []
        : [
            {
              name: `Use_${index + 1}`,
              label: `Billed ${serviceInWords(each.service)}, by month and class = by the ledger's charge lines`,
              left: each.use,
              right: ledgerSum("charges", each.service),
            },
          ],
    ),
    {
      name: "Metered",
      label: "Metered use, by month and class = the ledger's reads",
      left: metered,
      right: ledgerSum("reads", null),
    },
  ];
}
