import { serviceInWords } from "../../../domain/service-in-words";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ReportValue, TableBlock, TableColumn } from "../../../report/report";
import type { DelinquentAccount, DelinquentsResult, PatternSummary } from "../delinquents-result";

/** The names of the tables, one a pattern. */
const TABLE_OF: Readonly<Record<PatternSummary["pattern"], string>> = {
  repeat_late: "DelinquentsRepeatedlyLate",
  newly_late: "DelinquentsNewlyLate",
  tenant: "DelinquentsTenant",
  final: "DelinquentsFinalBill",
  over_limit: "DelinquentsOverLimit",
};

type Cell = (account: DelinquentAccount) => ReportValue;

/** The accounts listed of one pattern, the largest amounts past due first; names and addresses only where they were asked for. */
export function accountTable({ args }: DelinquentsResult, { pattern, listed }: PatternSummary): TableBlock {
  const named: readonly TableColumn[] = [
    text(listed, ["Name", 24], ({ customerName }) => customerName),
    text(listed, ["Service address", 26], ({ serviceAddress }) => serviceAddress),
  ];
  const dollars = dollarColumns(listed, 14);
  return {
    kind: "table",
    name: TABLE_OF[pattern],
    rowCount: listed.length,
    columns: [
      text(listed, ["Account", 15], ({ account }) => account),
      ...(args.names === "named" ? named : []),
      text(listed, ["Class", 14], ({ customerClass }) => serviceInWords(customerClass)),
      text(listed, ["Services", 46], ({ services }) => services.map(serviceInWords).join(", ")),
      text(listed, ["Hold in force", 13], ({ holds }) => (holds.length === 0 ? null : holds.join(", "))),
      text(listed, ["Oldest bucket", 9], ({ oldestBucket }) => oldestBucket),
      dollars("Past due ($)", ({ pastDueCents }) => pastDueCents),
      dollars("Owed in all ($)", ({ totalCents }) => totalCents),
      count(listed, "Oldest (days)", ({ oldestDays }) => oldestDays),
      count(listed, "Late bills", ({ lateBills }) => lateBills),
      count(listed, "Of bills", ({ bills }) => bills),
      {
        name: "Last payment",
        format: "date",
        width: 13,
        values: listed.map(({ lastPayment }) => (lastPayment === null ? null : { date: lastPayment.date })),
      },
      dollars("Paid then ($)", ({ lastPayment }) => lastPayment?.cents ?? null),
    ],
  };
}

function text(listed: readonly DelinquentAccount[], [name, width]: readonly [string, number], cell: Cell): TableColumn {
  return { name, format: "text", width, values: listed.map(cell) };
}

function count(listed: readonly DelinquentAccount[], name: string, cell: Cell): TableColumn {
  return { name, format: "count", width: 8, values: listed.map(cell) };
}
