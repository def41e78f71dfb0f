import type { AllowanceCell, AllowanceResult, NamedRolls, SetAside } from "../analyses/allowance/allowance-result";
import { sumSetAside } from "../analyses/allowance/set-aside";
import { rolledOn } from "../domain/loss-rate";
import { type Cents, printDollars } from "../domain/money";
import { type RollMatrix, rollShares } from "../domain/roll-rate";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import { bucketInWords } from "./bucket-in-words";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { groupName } from "./group-name";
import { dateInWords, monthInWords } from "./date-in-words";

/** What the pane shows of roll rates and allowance. */
export function allowanceAnswer(result: AllowanceResult, report: Report): Answer {
  const { asOf } = result.args;
  return {
    question: "allowance",
    title: `Allowance at ${dateInWords(asOf)}`,
    fileName: `allowance-${asOf}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: [bucketTable(result), serviceTable(result), matrixTable(result)],
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf(result: AllowanceResult): readonly Figure[] {
  const { total, unappliedCreditsCents, yearEnd, args } = result;
  const allowance = setAsideOf(total);
  const receivables = total.openCents + unappliedCreditsCents;
  const services = args.lienableServices.join(", ").replaceAll("_", " ");
  return [
    {
      label: "Allowance",
      value: printDollars(allowance),
      note: receivables === 0 ? "" : `${percent(allowance / receivables)} of receivables`,
    },
    {
      label: "Receivables",
      value: printDollars(receivables),
      note: `${printDollars(unappliedCreditsCents)} unapplied`,
    },
    {
      label: "Lienable",
      value: printDollars(total.lienableCents),
      note: `${services}, over ${args.lienAfterDays} days late, owners; apart at ${percent(args.lienRate)}`,
    },
    ...(yearEnd === null ? [] : [yearEndFigure(allowance, setAsideOf(yearEnd.total), yearEnd.day)]),
    placeholderFigure(result),
  ];
}

function yearEndFigure(now: Cents, then: Cents, day: string): Figure {
  const note = `${printDollars(then)} at ${dateInWords(day)}, at the same rates`;
  return { label: "Change since year-end", value: printDollars(now - then), note };
}

/** How many rates are placeholders: the first thing to mend. */
function placeholderFigure({ rates }: AllowanceResult): Figure {
  const all = rates.flatMap((service) => service.rates);
  const placeholders = all.filter(({ source }) => source === "placeholder").length;
  const note = placeholders === 0 ? "every rate comes from your history" : "your history gives no rate; set your own";
  return { label: "Placeholder rates", value: `${placeholders} of ${all.length}`, note };
}

/** How much of each of the two youngest buckets was older a month later. */
function chartOf({ rollRates }: AllowanceResult): PreviewChart {
  const points = rollRates.byMonth.map(({ name, matrix }: NamedRolls) => ({
    label: monthInWords(name),
    shares: [0, 1].map((bucket) => rolledShare(matrix, bucket)),
  }));
  return {
    kind: "lines",
    title: "Share that was older a month later",
    description: `Of what was not due, and of what was 1 to 30 days late, at the month end before. The last month is ${points.at(-1)?.label ?? "none"}.`,
    series: ["Not due", "1–30 days"],
    points,
  };
}

function rolledShare(matrix: RollMatrix, bucket: number): number | null {
  const row = matrix[bucket];
  return row === undefined || row.openCents === 0 ? null : rolledOn(row, bucket) / row.openCents;
}

function bucketTable(result: AllowanceResult): PreviewTable {
  const groups = result.buckets.map((bucket, index) => ({
    name: bucketInWords(bucket),
    cells: result.cells.filter((cell) => cell.bucket === index),
  }));
  return amountTable("Allowance by age", "Age", groups);
}

function serviceTable({ cells }: AllowanceResult): PreviewTable {
  const names = [...new Set(cells.map((cell) => cell.service))];
  const groups = names.map((service) => ({
    name: groupName("service", service),
    cells: cells.filter((cell) => cell.service === service),
  }));
  return amountTable("Allowance by service", "Service", groups);
}

interface CellGroup {
  readonly name: string;
  readonly cells: readonly AllowanceCell[];
}

function amountTable(title: string, first: string, groups: readonly CellGroup[]): PreviewTable {
  const row = (name: string, cells: readonly AllowanceCell[]) => {
    const sum = sumSetAside(cells.map((cell) => cell.now));
    const share = sum.openCents === 0 ? "" : percent(setAsideOf(sum) / sum.openCents);
    return [name, printDollars(sum.openCents), printDollars(sum.lienableCents), printDollars(setAsideOf(sum)), share];
  };
  const every = groups.flatMap(({ cells }) => cells);
  return {
    title,
    columns: [first, "Open", "Lienable", "Allowance", "Share"],
    rows: groups.map(({ name, cells }) => row(name, cells)),
    total: row("Total", every),
  };
}

/** The migration matrix of the whole history, as shares; a bucket in which nothing ever stood has none. */
function matrixTable({ rollRates, buckets, monthEnds }: AllowanceResult): PreviewTable {
  const hasOther = rollRates.all.some((row) => row.otherCents !== 0);
  const rows = rollRates.all.map((row, index) => {
    const shares = rollShares(row);
    const other = shares === null || !hasOther ? [] : [shares.other];
    const ways = shares === null ? [] : [...shares.stay, shares.paid, shares.credited, shares.writtenOff, ...other];
    const bucket = buckets[index];
    const cells = [
      bucket === undefined ? "" : bucketInWords(bucket),
      printDollars(row.openCents),
      ...ways.map(percent),
    ];
    return [...cells, ...new Array<string>(width(buckets.length, hasOther ? 1 : 0) - cells.length).fill("")];
  });
  const ends = ["Paid", "Credited", "Written off", ...(hasOther ? ["Other"] : [])];
  return {
    title: `Where it was a month later, ${monthEnds.length - 1} months`,
    columns: ["At a month end", "Open", ...buckets.map(bucketInWords), ...ends],
    rows,
    total: null,
  };
}

/** Age, open amount, one column a bucket, three ways out, and the fourth where it is needed. */
function width(buckets: number, others: number): number {
  return buckets + 5 + others;
}

function setAsideOf({ lossCents, lienCents }: SetAside): Cents {
  return lossCents + lienCents;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
