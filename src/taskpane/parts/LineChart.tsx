import type { PreviewChart } from "../../app/answer";
import { printDollars } from "../../domain/money";
import { LineFigure, type Measure } from "./LineFigure";

type Lines = Extract<PreviewChart, { kind: "lines" | "amounts" }>;

/** Shares over time, or amounts over use, as lines. A number that is not known breaks its line. */
export function LineChart({ chart }: { readonly chart: Lines }) {
  return <LineFigure {...chart} head={chart.head ?? "Month"} measure={measureOf(chart)} />;
}

function measureOf(chart: Lines): Measure {
  if (chart.kind === "lines") {
    const points = chart.points.map(({ label, shares }) => ({ label, values: shares }));
    return { points, least: 1, left: 36, print: percent, printTick: percent };
  }
  const points = chart.points.map(({ label, cents }) => ({ label, values: cents }));
  const most = Math.max(...points.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const printTick = (cents: number) => printDollars(cents).replace(/\.00$/, "");
  return { points, least: 0, left: 16 + printTick(most).length * 6, print: amount, printTick };
}

function percent(share: number | null): string {
  return share === null ? "not yet" : `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;
}

function amount(cents: number | null): string {
  return cents === null ? "none" : printDollars(cents);
}
