import type { PreviewChart } from "../../app/answer";
import { assertNever } from "../../domain/assert-never";
import { BarChart } from "./BarChart";
import { LineChart } from "./LineChart";

/** The charts of an answer, one below the other. */
export function PreviewCharts({ charts }: { readonly charts: readonly PreviewChart[] }) {
  return charts.map((chart) => <ChartOf key={chart.title} chart={chart} />);
}

function ChartOf({ chart }: { readonly chart: PreviewChart }) {
  switch (chart.kind) {
    case "bars":
    case "quantities":
      return <BarChart chart={chart} />;
    case "lines":
    case "amounts":
      return <LineChart chart={chart} />;
    default:
      return assertNever(chart);
  }
}
