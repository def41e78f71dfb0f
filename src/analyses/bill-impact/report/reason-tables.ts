import { toDollars } from "../../../domain/money";
import { CHANGE_REASONS, REASON_WORDS } from "../../../domain/rates/line-reason";
import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { rowSum } from "../../../report/sum-formula";
import type { TableBlock } from "../../../report/report";
import type { BillImpactResult } from "../bill-impact-result";
import { countColumn, shareColumn, textColumn } from "./change-columns";

/** The change by reason. */
export const REASONS = "ImpactByReason";
const ALL = "All classes ($)";

/** What the change is made of: a row a reason, a column a class. */
export function reasonTable({ classes }: BillImpactResult): TableBlock {
  const heads = classes.map(({ customer_class }) => `${serviceInWords(customer_class)} ($)`);
  return {
    kind: "table",
    name: REASONS,
    rowCount: CHANGE_REASONS.length,
    columns: [
      textColumn(
        "Reason",
        24,
        CHANGE_REASONS.map((reason) => REASON_WORDS[reason]),
      ),
      ...classes.map((row, place) => ({
        name: heads[place] ?? "",
        format: "dollars" as const,
        width: 15,
        values: CHANGE_REASONS.map((reason) => toDollars(row[`${reason}_cents`])),
      })),
      { name: ALL, format: "dollars", width: 16, formula: rowSum(heads) },
      shareColumn("Share of change", formula`${thisRow(ALL)}`, formula`SUM(${columnOf(REASONS, ALL)})`),
    ],
  };
}

/** Accounts by the main reason of their change: a row a reason, a column a class. */
export function mainReasonTable({ classes, mainReasons }: BillImpactResult): TableBlock {
  const name = "ImpactMainReasons";
  const heads = classes.map(({ customer_class }) => serviceInWords(customer_class));
  const reasons = [...CHANGE_REASONS, "none"] as const;
  const count = (customerClass: string, reason: string) => {
    const own = mainReasons.find((row) => row.customer_class === customerClass && row.main_reason === reason);
    return own?.account_count ?? 0;
  };
  return {
    kind: "table",
    name,
    rowCount: reasons.length,
    columns: [
      textColumn("Main reason", 24, reasons.map(reasonWords)),
      ...classes.map(({ customer_class }, place) => {
        return countColumn(
          heads[place] ?? "",
          reasons.map((reason) => count(customer_class, reason)),
        );
      }),
      { name: "All accounts", format: "count", width: 14, formula: rowSum(heads) },
      shareColumn(
        "Share of accounts",
        formula`${thisRow("All accounts")}`,
        formula`SUM(${columnOf(name, "All accounts")})`,
      ),
    ],
  };
}

/** A main reason as it is said. */
export function reasonWords(reason: string): string {
  const found = CHANGE_REASONS.find((each) => each === reason);
  return found === undefined ? "No change" : REASON_WORDS[found];
}
