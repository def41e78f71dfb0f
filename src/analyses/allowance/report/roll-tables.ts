import type { RollMatrix } from "../../../domain/roll-rate";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import { bucketLabel, bucketLabelAt } from "../../aging/report/bucket-label";
import type { AllowanceResult, NamedRolls } from "../allowance-result";
import { ALL_SERVICES, stayColumn, stayShare } from "./allowance-words";

/** The table of amounts by service; every rate of the report is drawn from it. */
export const ROLL_AMOUNTS = "RollAmounts";

type Ended = "paidCents" | "creditedCents" | "writtenOffCents" | "otherCents";

const ENDS: readonly { readonly name: string; readonly cents: Ended }[] = [
  { name: "Paid", cents: "paidCents" },
  { name: "Credited", cents: "creditedCents" },
  { name: "Written off", cents: "writtenOffCents" },
];
const OTHER = { name: "Other", cents: "otherCents" } as const;

/** The roll rates of all services: each share a formula over the amounts, each row adding up to 1. */
export function rollRateTable({ buckets, rollRates }: AllowanceResult): TableBlock {
  const ways = [...buckets.map(stayShare), ...endsOf(rollRates.all).map(({ name }) => name)];
  return {
    kind: "table",
    name: "RollRates",
    rowCount: buckets.length,
    columns: [
      { name: "Age at month end", format: "text", width: 16, values: buckets.map(bucketLabel) },
      { name: "Open ($)", format: "dollars", width: 17, formula: amountOfRow("Open ($)") },
      ...ways.map((way): TableColumn => ({ name: way, format: "percent", width: 9, formula: shareOfRow(way) })),
      {
        name: "Sum",
        format: "percent",
        width: 9,
        formula: formula`IF(${thisRow("Open ($)")}=0,"",${rowSum(ways)})`,
      },
      {
        name: "Check",
        format: "text",
        width: 10,
        formula: formula`IF(${thisRow("Open ($)")}=0,"no amount",IF(ABS(${thisRow("Sum")}-1)<0.0000000001,"PASS","FAIL"))`,
      },
    ],
    highlights: [{ column: "Check", kind: "pass-fail" }],
  };
}

/** The amounts behind the rates: all services first, then each. */
export function rollAmountTable(result: AllowanceResult): TableBlock {
  const { rollRates } = result;
  const groups = [{ name: ALL_SERVICES, matrix: rollRates.all }, ...rollRates.byService];
  return amountTable(result, { name: ROLL_AMOUNTS, title: "Service", groups });
}

/** The amounts by customer class. */
export function rollClassTable(result: AllowanceResult): TableBlock {
  return amountTable(result, { name: "RollAmountsByClass", title: "Class", groups: result.rollRates.byClass });
}

interface AmountTable {
  readonly name: string;
  readonly title: string;
  readonly groups: readonly NamedRolls[];
}

function amountTable({ buckets, rollRates }: AllowanceResult, { name, title, groups }: AmountTable): TableBlock {
  const rows = groups.flatMap((group) =>
    group.matrix.map((row, bucket) => ({ group: group.name, age: bucketLabelAt(buckets, bucket), row })),
  );
  const dollars = dollarColumns(rows, 15);
  const ways = [
    ...buckets.map((bucket, index) => dollars(stayColumn(bucket), ({ row }) => row.stayCents[index] ?? 0)),
    ...endsOf(rollRates.all).map((end) => dollars(`${end.name} ($)`, ({ row }) => row[end.cents])),
  ];
  const parts = rowSum(ways.map((way) => way.name));
  return {
    kind: "table",
    name,
    rowCount: rows.length,
    columns: [
      { name: title, format: "text", width: 16, values: rows.map(({ group }) => group) },
      { name: "Age", format: "text", width: 13, values: rows.map(({ age }) => age) },
      dollars("Open ($)", ({ row }) => row.openCents),
      ...ways,
      {
        name: "Difference ($)",
        format: "dollars",
        width: 13,
        formula: formula`ROUND(${thisRow("Open ($)")}-${parts},2)`,
      },
    ],
  };
}

/** What is neither paid nor credited nor written off is shown only where there is any. */
function endsOf(matrix: RollMatrix) {
  return matrix.some((row) => row.otherCents !== 0) ? [...ENDS, OTHER] : ENDS;
}

/** An amount of all services at the age of the row. */
function amountOfRow(column: string): Formula {
  const [service, age] = [columnOf(ROLL_AMOUNTS, "Service"), columnOf(ROLL_AMOUNTS, "Age")];
  return formula`SUMIFS(${columnOf(ROLL_AMOUNTS, column)},${service},${ALL_SERVICES},${age},${thisRow("Age at month end")})`;
}

function shareOfRow(way: string): Formula {
  return formula`IF(${thisRow("Open ($)")}=0,"",${amountOfRow(`${way} ($)`)}/${thisRow("Open ($)")})`;
}
