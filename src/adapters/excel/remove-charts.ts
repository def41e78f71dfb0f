import type { PlacedSheet } from "../../report/placed";

/** Takes away the report's own charts of an earlier run; a user's charts stay. One round trip, then the caller's. */
export async function removeCharts(context: Excel.RequestContext, sheet: PlacedSheet): Promise<void> {
  const { charts } = context.workbook.worksheets.getItem(sheet.name);
  const known = sheet.charts.map(({ name }) => {
    const chart = charts.getItemOrNullObject(name);
    chart.load("name");
    return chart;
  });
  await context.sync();
  for (const chart of known) if (!chart.isNullObject) chart.delete();
}
