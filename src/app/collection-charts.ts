import type { CollectionsResult } from "../analyses/collections/collections-result";
import type { PreviewChart } from "./answer";
import { monthInWords } from "./date-in-words";

/** The collection curve; none while no billing month has reached its first age. */
export function curveCharts({ curve }: CollectionsResult): readonly PreviewChart[] {
  if (curve.days.length === 0) return [];
  const lines = curve.lines.map(({ label }) => label).join(", ");
  return [
    {
      kind: "lines",
      title: "Share of billed dollars paid, by days after the bill date",
      description: `${lines}; from the bill date to ${String(curve.days.at(-1))} days after it. Each step counts the billing months old enough for it.`,
      series: curve.lines.map(({ label }) => label),
      points: curve.days.map((days, index) => ({
        label: `${days} days`,
        shares: curve.lines.map(({ shares }) => shares[index] ?? null),
      })),
      head: "After the bill date",
    },
  ];
}

/** Cash collected in each month of the period, less returned payments; none where nothing came in. */
export function cashCharts({ months }: CollectionsResult): readonly PreviewChart[] {
  if (months.every(({ paymentCents }) => paymentCents === 0)) return [];
  const bars = months.map(({ month, paymentCents, days }) => ({
    label: monthInWords(month),
    amountCents: 0 - paymentCents,
    count: days,
  }));
  return [
    {
      kind: "bars",
      title: "Cash collected by month",
      description: "Payments by their own date, less returned payments.",
      bars,
      heads: ["Month", "Days"],
    },
  ];
}
