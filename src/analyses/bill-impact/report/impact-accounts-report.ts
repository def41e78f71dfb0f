import { maskedAccounts } from "../../../domain/masked-account";
import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import { headed, titled } from "../../../report/heading";
import type { Report, TableBlock } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes } from "../../load-sheet";
import type { BillImpactResult } from "../bill-impact-result";
import { changeColumns, countColumn, EXISTING, PROPOSED, textColumn } from "./change-columns";
import { reasonWords } from "./reason-tables";

/** Whether the accounts are named, or masked for eyes that need not know them. */
export type AccountNames = "masked" | "named";

/** The coordinator's own list: the accounts whose bills rise most, by dollars and by percent. */
export function impactAccountsReport(result: BillImpactResult, context: RunContext, names: AccountNames): Report {
  const title = `Accounts whose bills rise most, bills of ${result.args.from} to ${result.args.to}`;
  const said =
    names === "named"
      ? "Account numbers are confidential: this list is for the coordinator, not for the meeting."
      : "Accounts are masked: the last characters behind dots, with a running number where two would look alike.";
  return {
    id: "bill-impact-accounts",
    title,
    sheets: [
      {
        key: "accounts",
        name: "Accounts that rise most",
        orientation: "landscape",
        blocks: [
          titled(title),
          { kind: "note", lines: [said, ...contextNotes(context)] },
          headed("By dollars a month"),
          worstTable(result, "cents", names),
          headed("By percent"),
          worstTable(result, "share", names),
        ],
      },
    ],
  };
}

const TABLES = { cents: "ImpactWorstByDollars", share: "ImpactWorstByPercent" } as const;

function worstTable(
  ...[{ worst, months, args }, list, names]: readonly [BillImpactResult, keyof typeof TABLES, AccountNames]
): TableBlock {
  const rows = worst.filter((row) => row.list === list);
  const numbers = rows.map(({ account_id }) => account_id);
  const dollars = dollarColumns(rows, 15);
  const perMonth = formula`ROUND((${thisRow(PROPOSED)}-${thisRow(EXISTING)})/(${thisRow("Months billed")}*${months}),2)`;
  return {
    kind: "table",
    name: TABLES[list],
    rowCount: rows.length,
    columns: [
      textColumn("Account", 18, names === "named" ? numbers : maskedAccounts(numbers)),
      textColumn(
        "Class",
        15,
        rows.map(({ customer_class }) => serviceInWords(customer_class)),
      ),
      {
        name: `Use (${args.existing.schedule.usageUnit} a month)`,
        format: "usage",
        width: 18,
        values: rows.map(({ monthly_use }) => monthly_use),
      },
      countColumn(
        "Months billed",
        rows.map(({ month_count }) => month_count),
      ),
      dollars(EXISTING, ({ old_cents }) => old_cents),
      dollars(PROPOSED, ({ new_cents }) => new_cents),
      ...changeColumns(),
      { name: "Change a month ($)", format: "dollars", width: 17, formula: perMonth },
      textColumn(
        "Main reason",
        24,
        rows.map(({ main_reason }) => reasonWords(main_reason)),
      ),
    ],
  };
}
