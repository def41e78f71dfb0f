import { type ChartSeries, newSeries } from "../model/chart-model";
import { cellsArgument, numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { ChartPlace } from "./charts-object";
import type { HostContext } from "./host-context";

/** `chart.series` */
export function chartSeriesObject({ workbook }: HostContext, { chart }: ChartPlace): RemoteObject {
  const changed = (): void => workbook.changed();
  return new RemoteObject("ChartSeriesCollection", {
    items: () => chart.series.map((_, index) => oneSeries(chart.series, index, changed)),
    item: (index) => {
      const position = numberArgument(index);
      return position in chart.series ? oneSeries(chart.series, position, changed) : null;
    },
    methods: {
      Add: ([name]) => {
        const length = chart.series.push(newSeries(textArgument(name)));
        return oneSeries(chart.series, length - 1, changed);
      },
    },
  });
}

/** Series have no id; the client finds them again by their position. */
function oneSeries(all: readonly ChartSeries[], index: number, changed: () => void): RemoteObject {
  const series = all[index] ?? newSeries("");
  return new RemoteObject("ChartSeries", {
    identity: () => ({}),
    properties: {
      ChartType: {
        get: () => series.kind,
        set: (kind) => {
          series.kind = textArgument(kind);
          changed();
        },
      },
      MarkerBackgroundColor: { get: () => series.color, set: (color) => void textArgument(color) },
      MarkerForegroundColor: { get: () => series.color, set: (color) => void textArgument(color) },
      Name: {
        get: () => series.name,
        set: (name) => {
          series.name = textArgument(name);
          changed();
        },
      },
    },
    objects: { Format: () => seriesFormat(series) },
    methods: {
      SetValues: ([range]) => {
        series.values = cellsArgument(range).area;
        changed();
      },
      SetXAxisValues: ([range]) => {
        series.categories = cellsArgument(range).area;
        changed();
      },
    },
  });
}

function seriesFormat(series: ChartSeries): RemoteObject {
  const line = new RemoteObject("ChartLineFormat", {
    properties: {
      Color: { get: () => series.color, set: (color) => void (series.color = textArgument(color)) },
      LineStyle: { get: () => series.lineStyle, set: (style) => void (series.lineStyle = textArgument(style)) },
      Weight: { get: () => null, set: (points) => void numberArgument(points) },
    },
  });
  const fill = new RemoteObject("ChartFill", {
    methods: { SetSolidColor: ([color]) => void (series.color = textArgument(color)) },
  });
  return new RemoteObject("ChartSeriesFormat", { objects: { Fill: () => fill, Line: () => line } });
}
