import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { BillImpactResult } from "../bill-impact-result";
import { ratesText } from "../conventions";
import { limitsText } from "../impact-sentence";
import { EXISTING, PROPOSED } from "./change-columns";
import { CLASSES, COLUMNS, LIMITS, SERVICES } from "./class-tables";

/** Sums over all classes, live. */
export function impactTotals({ args, bills, ledger }: BillImpactResult): TotalsBlock {
  const [existing, proposed, change] = [total("Impact_Existing"), total("Impact_Proposed"), total("Impact_Change")];
  const compared = total("Impact_Compared");
  return {
    kind: "totals",
    totals: [
      dollarTotal("Impact_Existing", "Existing bills", columnSum(CLASSES, EXISTING), ratesText(args.existing)),
      dollarTotal("Impact_Proposed", "Proposed bills", columnSum(CLASSES, PROPOSED), ratesText(args.proposed)),
      dollarTotal("Impact_Change", "Change", formula`ROUND(${proposed}-${existing},2)`),
      share("Impact_ChangeShare", "Change in percent", formula`IF(${existing}=0,"",${change}/${existing})`),
      dollarTotal("Impact_NotPriced", "Billed, but not compared", columnSum(SERVICES, COLUMNS.notPriced)),
      count("Impact_Accounts", [COLUMNS.accounts, CLASSES], `with ${bills.toLocaleString("en-US")} bills`),
      count("Impact_Compared", ["Compared", LIMITS], "with at least one bill under both sets of rates"),
      count("Impact_AboveBoth", [COLUMNS.aboveBoth, LIMITS], `accounts that rise by more than ${limitsText(args)}`),
      share(
        "Impact_AboveShare",
        "Share above both limits",
        formula`IF(${compared}=0,"",${total("Impact_AboveBoth")}/${compared})`,
      ),
      {
        name: "Impact_NotBilled",
        label: "Accounts on file without a bill of the period",
        value: ledger.not_billed_count,
        format: "count",
        note: "they pay nothing under either",
      },
    ],
  };
}

type Total = TotalsBlock["totals"][number];

function count(
  ...[name, [column, table], note]: readonly [string, readonly [column: string, table: string], string]
): Total {
  return { name, label: column, value: { formula: formula`SUM(${columnOf(table, column)})` }, format: "count", note };
}

function share(
  ...[name, label, value]: readonly [name: string, label: string, value: ReturnType<typeof formula>]
): Total {
  return { name, label, value: { formula: value }, format: "fine-percent", note: "" };
}
