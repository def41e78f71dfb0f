import { type Sensitivity, widestFirst } from "../../../../domain/study/sensitivity";
import type { Fund } from "../../../../domain/study/study-schema";
import type { FoundTable } from "../../rate-study-result";

/** What one changed assumption does to the level increase that a fund needs, widest first, as a tornado. */
export function sensitivityTable({ id, name }: Pick<Fund, "id" | "name">, found: Sensitivity): FoundTable {
  const base = found.base[id] ?? null;
  const rows = widestFirst(found, id).filter(({ down, up }) => down[id] !== up[id]);
  const change = (level: number | null | undefined) =>
    base === null || level === null || level === undefined ? null : (level - base) * 100;
  return {
    name: `${id.replaceAll(/[^A-Za-z0-9]/g, "")}Tornado`,
    sheet: "Sensitivity",
    heading: `${name}: change of the level increase, points a year`,
    note:
      base === null
        ? "No level increase meets every test, so nothing can be compared."
        : `Level increase as assumed: ${(base * 100).toFixed(2)} % a year. One assumption at a time; empty where no level increase passes.`,
    columns: [
      { name: "Assumption", format: "text", width: 32, values: rows.map(({ step }) => step.label) },
      { name: "Step down", format: "text", width: 12, values: rows.map(({ step }) => step.downLabel) },
      { name: "Then, points", format: "decimal", width: 12, values: rows.map(({ down }) => change(down[id])) },
      { name: "Step up", format: "text", width: 12, values: rows.map(({ step }) => step.upLabel) },
      { name: "Then, points up", format: "decimal", width: 14, values: rows.map(({ up }) => change(up[id])) },
    ],
    ...(rows.length === 0 ? {} : { chart: tornado(name) }),
  };
}

function tornado(fund: string): NonNullable<FoundTable["chart"]> {
  return {
    kind: "bar",
    title: `${fund}: what moves the level increase`,
    categories: "Assumption",
    series: ["Then, points", "Then, points up"],
    axis: "Points a year",
  };
}
