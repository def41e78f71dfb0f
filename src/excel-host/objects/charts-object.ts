import { type Area, around } from "../model/area";
import { type ChartAxis, type ChartModel, newChart, newSeries } from "../model/chart-model";
import { assertWritable } from "../model/cell-entry";
import type { SheetModel } from "../model/sheet-model";
import { booleanArgument, cellsArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import { chartSeriesObject } from "./chart-series-object";
import type { HostContext } from "./host-context";

/** A chart and where it stands. */
export interface ChartPlace {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** `worksheet.charts` */
export function chartsObject(host: HostContext, sheet: SheetModel): RemoteObject {
  return new RemoteObject("ChartCollection", {
    items: () => sheet.charts.map((chart) => chartObject(host, { sheet, chart })),
    item: (key) => {
      const wanted = textArgument(key).toLowerCase();
      const chart = sheet.charts.find((each) => each.name.toLowerCase() === wanted || each.id.toLowerCase() === wanted);
      return chart === undefined ? null : chartObject(host, { sheet, chart });
    },
    methods: { Add: ([kind, source, by]) => addChart(host, sheet, { kind: textArgument(kind), source, by }) },
  });
}

function addChart(
  host: HostContext,
  sheet: SheetModel,
  asked: { readonly kind: string; readonly source: unknown; readonly by: unknown },
): RemoteObject {
  const source = cellsArgument(asked.source);
  assertWritable(source);
  const chart = newChart(host.workbook.newId(), asked.kind);
  seriesAreas(source.area, asked.by === "Rows" ? "Rows" : "Columns").forEach((values, index) => {
    chart.series.push({ ...newSeries(`Series${index + 1}`), values });
  });
  sheet.charts = [...sheet.charts, chart];
  host.workbook.changed();
  return chartObject(host, { sheet, chart });
}

function seriesAreas(area: Area, by: "Rows" | "Columns"): readonly Area[] {
  if (by === "Rows")
    return Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
  return Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));
}

function chartObject(host: HostContext, place: ChartPlace): RemoteObject {
  const { sheet, chart } = place;
  return new RemoteObject("Chart", {
    identity: () => ({ Id: chart.id }),
    properties: {
      ChartType: { get: () => chart.kind },
      Id: { get: () => chart.id },
      Name: text(
        () => chart.name,
        (name) => void (chart.name = name),
      ),
    },
    objects: {
      Axes: () => axesObject(chart),
      Legend: () => legendObject(chart),
      Series: () => chartSeriesObject(host, place),
      Title: () =>
        titleObject(
          () => chart.title,
          (title) => void (chart.title = title),
        ),
    },
    methods: {
      Delete: () => {
        sheet.charts = sheet.charts.filter((each) => each !== chart);
        host.workbook.changed();
      },
      SetPosition: ([start, end]) => {
        chart.area = around(cellsArgument(start).area, cellsArgument(end ?? start).area);
        host.workbook.changed();
      },
    },
  });
}

function axesObject(chart: ChartModel): RemoteObject {
  return new RemoteObject("ChartAxes", {
    objects: { CategoryAxis: () => axisObject(chart.categoryAxis), ValueAxis: () => axisObject(chart.valueAxis) },
  });
}

function axisObject(axis: ChartAxis): RemoteObject {
  return new RemoteObject("ChartAxis", {
    properties: {
      NumberFormat: text(
        () => axis.numberFormat,
        (code) => void (axis.numberFormat = code),
      ),
    },
    objects: {
      Title: () =>
        titleObject(
          () => axis.title,
          (title) => void (axis.title = title),
        ),
    },
  });
}

function titleObject(get: () => string, set: (value: string) => void): RemoteObject {
  return new RemoteObject("ChartTitle", { properties: { Text: text(get, set) } });
}

function legendObject(chart: ChartModel): RemoteObject {
  return new RemoteObject("ChartLegend", {
    properties: {
      Position: { get: () => "Bottom", set: (position) => void textArgument(position) },
      Visible: { get: () => chart.legend, set: (visible) => void (chart.legend = booleanArgument(visible)) },
    },
  });
}

function text(get: () => string, set: (value: string) => void): RemoteProperty {
  return { get, set: (value) => set(textArgument(value)) };
}
