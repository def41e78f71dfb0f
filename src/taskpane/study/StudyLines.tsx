import { printValue, type StudyChart } from "../../app/study-charts";
import { LineFigure, type Measure } from "../parts/LineFigure";

/** Lines over fiscal years, in the unit of their chart. */
export function StudyLines({ chart }: { readonly chart: StudyChart }) {
  return <LineFigure {...chart} head="Fiscal year" measure={measureOf(chart)} />;
}

function measureOf({ points, unit }: StudyChart): Measure {
  const print = (value: number | null): string => (value === null ? "none" : printValue(value, unit));
  if (unit === "times") return { points, least: 0, left: 30, print, printTick: (value) => value.toFixed(2) };
  return { points, least: 0, left: 48, print, printTick: shortDollars };
}

/** Dollars short enough for an axis: $1.2M, $700k. */
function shortDollars(dollars: number): string {
  const size = Math.abs(dollars);
  const sign = dollars < 0 ? "-" : "";
  if (size >= 1e6) return `${sign}$${Number((size / 1e6).toFixed(1))}M`;
  return size >= 1e3 ? `${sign}$${Number((size / 1e3).toFixed(1))}k` : `${sign}$${size}`;
}
