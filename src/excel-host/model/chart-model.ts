import type { Area } from "./area";

/** One line, or one colour of columns, in a chart. */
export interface ChartSeries {
  name: string;
  values: Area | null;
  categories: Area | null;
  /** `#RRGGBB`, or empty for the host's own choice. */
  color: string;
  /** Excel's word for how it is drawn; empty for the chart's own way. */
  kind: string;
  /** `Continuous`, `Dash`. */
  lineStyle: string;
}

/** An axis as far as the host draws it. */
export interface ChartAxis {
  title: string;
  numberFormat: string;
}

/** A native chart; `area` in whole cells is where it lies. */
export interface ChartModel {
  readonly id: string;
  name: string;
  kind: string;
  title: string;
  legend: boolean;
  area: Area;
  readonly series: ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

/** A series that stands on no cells yet. */
export function newSeries(name: string): ChartSeries {
  return { name, values: null, categories: null, color: "", kind: "", lineStyle: "Continuous" };
}

/** A chart as `charts.add` makes it. */
export function newChart(id: string, kind: string): ChartModel {
  return {
    id,
    name: id,
    kind,
    title: "",
    legend: true,
    area: { row: 0, column: 0, rows: 15, columns: 8 },
    series: [],
    categoryAxis: { title: "", numberFormat: "General" },
    valueAxis: { title: "", numberFormat: "General" },
  };
}
