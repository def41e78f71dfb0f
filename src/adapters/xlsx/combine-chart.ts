import type { PlacedChart, SeriesDrawing } from "../../report/placed";
import { seriesColor } from "./chart";

/** Line width in the file's units, 2.25 points. */
const LINE_WIDTH = 28_575;

/**
 * A chart of columns with lines over them: the file writer knows charts of one kind only, so it writes all series as
 * columns and those that are lines move into a line chart over the same axes.
 */
export function combineChart(xml: string, chart: PlacedChart): string {
  if (chart.kind === "line" || chart.series.every(({ draw }) => draw === undefined)) return xml;
  const lines: string[] = [];
  let index = -1;
  const columns = xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    index += 1;
    const draw = chart.series[index]?.draw;
    if (draw === undefined) return series;
    lines.push(lineSeries(series, draw, seriesColor(index)));
    return "";
  });
  const axes = /(?:<c:axId val="\d+"\/>)+(?=<\/c:barChart>)/.exec(columns)?.[0] ?? "";
  const head = '<c:grouping val="standard"/><c:varyColors val="0"/>';
  const drawn = `<c:lineChart>${head}${lines.join("")}<c:marker val="1"/>${axes}</c:lineChart>`;
  return columns.replace("</c:barChart>", () => `</c:barChart>${drawn}`);
}

/** The parts of a series in the order the schema wants them for a line. */
function lineSeries(series: string, draw: SeriesDrawing, color: string): string {
  const place = /<c:idx val="\d+"\/><c:order val="\d+"\/>/.exec(series)?.[0] ?? "";
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const dash = draw === "dashed-line" ? '<a:prstDash val="dash"/>' : "";
  const look = `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>`;
  const dot = `<c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr>`;
  const marker = `<c:marker>${draw === "dashed-line" ? '<c:symbol val="none"/>' : dot}</c:marker>`;
  return `<c:ser>${place}${whole(series, "tx")}${look}${marker}${whole(series, "cat")}${whole(series, "val")}<c:smooth val="0"/></c:ser>`;
}

function whole(series: string, name: string): string {
  return new RegExp(`<c:${name}>.*?</c:${name}>`, "s").exec(series)?.[0] ?? "";
}
