import { addDays } from "../../domain/calendar";
import { monthsOf } from "../../domain/month-span";
import type { RollForwardArgs } from "./roll-forward-args";
import type { RollGroup, RollLine, RollMonth } from "./roll-forward-result";
import { rollLine, type RollRows } from "./roll-line";

type Period = Pick<RollForwardArgs, "from" | "to">;

/** The months of the period and the period as one line, of all rows together. */
export function wholeRoll(rows: RollRows, period: Period): Omit<RollGroup, "key"> {
  return rollOf(rows, period, "whole");
}

/** The months of each service or class that moved or owed anything, by name. */
export function groupRolls(rows: RollRows, period: Period, key: "service" | "customer_class"): readonly RollGroup[] {
  const names = new Set([...rows.movements, ...rows.monthEnds].map((row) => row[key]));
  return [...names].toSorted().map((name) => {
    const own = {
      ...rows,
      movements: rows.movements.filter((row) => row[key] === name),
      monthEnds: rows.monthEnds.filter((row) => row[key] === name),
    };
    return { key: name, ...rollOf(own, period, "group") };
  });
}

function rollOf(rows: RollRows, period: Period, across: "whole" | "group"): Omit<RollGroup, "key"> {
  const months = monthsOf(period.from, period.to).map((span): RollMonth => {
    const own = { ...rows, movements: rows.movements.filter((row) => row.month === span.month) };
    return { ...span, ...lineOf(own, span, across) };
  });
  return { months, period: lineOf(rows, period, across) };
}

function lineOf(rows: RollRows, { from, to }: Period, across: "whole" | "group"): RollLine {
  return rollLine(rows, { opening: addDays(from, -1), closing: to }, across);
}
