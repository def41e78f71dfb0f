import type { AgingBucket } from "../../../domain/aging-bucket";
import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import { dollarTotal } from "../../../report/dollar-total";
import type { ReportValue, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import { bucketLabel, bucketLabelAt } from "../../aging/report/bucket-label";
import type { AllowanceResult } from "../allowance-result";
import { ALL_SERVICES, stayColumn } from "./allowance-words";
import { ROLL_AMOUNTS } from "./roll-tables";

const YEARS = "AllowanceLossByYear";
const HISTORY = "AllowanceLossHistory";
const LOST = "Written off since ($)";

/** Billed, written off, recovered, and the net share by calendar year. */
export function yearTable({ years }: AllowanceResult): TableBlock {
  const dollars = dollarColumns(years, 16);
  const net = formula`${thisRow("Written off ($)")}-${thisRow("Recovered ($)")}`;
  return {
    kind: "table",
    name: YEARS,
    rowCount: years.length,
    columns: [
      { name: "Year", format: "text", width: 16, values: years.map(({ from }) => from.slice(0, 4)) },
      { name: "Days counted", format: "text", width: 30, values: years.map(({ from, to }) => `${from} to ${to}`) },
      dollars("Billed ($)", (year) => year.billedCents),
      dollars("Written off ($)", (year) => year.writtenOffCents),
      dollars("Recovered ($)", (year) => year.recoveredCents),
      { name: "Net loss ($)", format: "dollars", width: 16, formula: net },
      {
        name: "Net loss of billed",
        format: "fine-percent",
        width: 12,
        formula: formula`IF(${thisRow("Billed ($)")}=0,"",${thisRow("Net loss ($)")}/${thisRow("Billed ($)")})`,
      },
    ],
  };
}

/** The years together. */
export function yearTotals(): TotalsBlock {
  const [billed, written, recovered] = ["Billed", "WrittenOff", "Recovered"].map((name) => total(`Allowance_${name}`));
  if (billed === undefined || written === undefined || recovered === undefined) return { kind: "totals", totals: [] };
  const share = formula`IF(${written}<=0,0,MIN(1,MAX(0,${recovered}/${written})))`;
  const net = formula`IF(${billed}=0,"",(${written}-${recovered})/${billed})`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Allowance_Billed", "Billed", columnSum(YEARS, "Billed ($)")),
      dollarTotal("Allowance_WrittenOff", "Written off", columnSum(YEARS, "Written off ($)")),
      dollarTotal("Allowance_Recovered", "Recovered", columnSum(YEARS, "Recovered ($)")),
      {
        name: "Allowance_RecoveredShare",
        label: "Recovered, share of what was written off",
        value: { formula: share },
        format: "fine-percent",
        note: "taken off the rates from write-off history below",
      },
      {
        name: "Allowance_NetLossRate",
        label: "Net loss, share of what was billed",
        value: { formula: net },
        format: "fine-percent",
        note: "all years of the history",
      },
    ],
  };
}

/** Three ways to a loss rate, by service and age: from the matrix twice, from write-off history once. */
export function lossRateTable(result: AllowanceResult): TableBlock {
  const { buckets, losses } = result;
  const groups = losses.map(({ service }) => service ?? ALL_SERVICES);
  const ways: readonly (readonly [string, (bucket: number) => Formula])[] = [
    ["Ends written off (default)", (bucket) => eventual(buckets, bucket)],
    ["Product of roll rates", (bucket) => product(buckets, bucket)],
    [`Written off in ${result.args.lossMonths} months, net`, (bucket) => netOfHistory(buckets, bucket)],
  ];
  const rows = groups.flatMap((group) => ways.map(([way, formulaOf]) => ({ group, way, formulaOf })));
  return {
    kind: "table",
    name: "AllowanceLossRates",
    rowCount: rows.length,
    columns: [
      { name: "Service", format: "text", width: 16, values: rows.map(({ group }) => group) },
      { name: "How drawn", format: "text", width: 30, values: rows.map(({ way }) => way) },
      ...buckets.map(
        (bucket, index): TableColumn => ({
          name: bucketLabel(bucket),
          format: "fine-percent",
          width: 12,
          values: rows.map(({ formulaOf }): ReportValue => ({ formula: formulaOf(index) })),
        }),
      ),
    ],
  };
}

/** What stood in each bucket at the month ends that are old enough, and what of it was written off since. */
export function historyTable({ losses, buckets }: AllowanceResult): TableBlock {
  const rows = losses.flatMap(({ service, history }) =>
    history.map((loss, bucket) => ({ service: service ?? ALL_SERVICES, age: bucketLabelAt(buckets, bucket), loss })),
  );
  return {
    kind: "table",
    name: HISTORY,
    rowCount: rows.length,
    columns: [
      { name: "Service", format: "text", width: 16, values: rows.map(({ service }) => service) },
      { name: "Age at month end", format: "text", width: 30, values: rows.map(({ age }) => age) },
      { name: "Open ($)", format: "dollars", width: 16, values: rows.map(({ loss }) => toDollars(loss.openCents)) },
      { name: LOST, format: "dollars", width: 16, values: rows.map(({ loss }) => toDollars(loss.writtenOffCents)) },
      {
        name: "Share",
        format: "fine-percent",
        width: 12,
        formula: formula`IF(${thisRow("Open ($)")}=0,"",${thisRow(LOST)}/${thisRow("Open ($)")})`,
      },
      {
        name: "Net of recoveries",
        format: "fine-percent",
        width: 12,
        formula: formula`IF(OR(${thisRow("Open ($)")}=0,${total("Allowance_WrittenOff")}<=0),"",${thisRow("Share")}*(1-${total("Allowance_RecoveredShare")}))`,
      },
    ],
  };
}

type Buckets = readonly AgingBucket[];

/** An amount of the row's service at an age. */
function amount(column: string, age: string): Formula {
  const [service, ages] = [columnOf(ROLL_AMOUNTS, "Service"), columnOf(ROLL_AMOUNTS, "Age")];
  return formula`SUMIFS(${columnOf(ROLL_AMOUNTS, column)},${service},${thisRow("Service")},${ages},${age})`;
}

function stays(buckets: Buckets, [from, to]: readonly [number, number]): Formula {
  const bucket = buckets[to];
  return amount(bucket === undefined ? "" : stayColumn(bucket), bucketLabelAt(buckets, from));
}

/** (written off + sum of what rolled to an older bucket × that bucket's rate) / (open − stayed); empty where it has none. */
function eventual(buckets: Buckets, bucket: number): Formula {
  const age = bucketLabelAt(buckets, bucket);
  const older = buckets.slice(bucket + 1).map((each, index) => {
    const rolled = stays(buckets, [bucket, bucket + 1 + index]);
    return formula`IF(${rolled}=0,0,${rolled}*${thisRow(bucketLabel(each))})`;
  });
  const lost = older.reduce((sum, part) => formula`${sum}+${part}`, amount("Written off ($)", age));
  return formula`IFERROR(${lost}/ROUND(${amount("Open ($)", age)}-${stays(buckets, [bucket, bucket])},2),"")`;
}

function product(buckets: Buckets, bucket: number): Formula {
  const age = bucketLabelAt(buckets, bucket);
  const older = buckets[bucket + 1];
  const open = amount("Open ($)", age);
  if (older === undefined) return formula`IFERROR(${amount("Written off ($)", age)}/${open},"")`;
  const rolled = buckets.slice(bucket + 1).map((_, index) => stays(buckets, [bucket, bucket + 1 + index]));
  const sum = rolled.reduce((left, part) => formula`${left}+${part}`);
  return formula`IFERROR(${sum}/${open}*${thisRow(bucketLabel(older))},"")`;
}

function netOfHistory(buckets: Buckets, bucket: number): Formula {
  const [service, ages] = [columnOf(HISTORY, "Service"), columnOf(HISTORY, "Age at month end")];
  const of = (column: string) =>
    formula`SUMIFS(${columnOf(HISTORY, column)},${service},${thisRow("Service")},${ages},${bucketLabelAt(buckets, bucket)})`;
  const net = formula`${of(LOST)}/${of("Open ($)")}*(1-${total("Allowance_RecoveredShare")})`;
  return formula`IF(${total("Allowance_WrittenOff")}<=0,"",IFERROR(${net},""))`;
}
