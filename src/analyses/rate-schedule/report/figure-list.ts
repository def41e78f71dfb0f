import type { Charge, ChargeOf } from "../../../domain/rates/charge-schema";
import type { RateSchedule } from "../../../domain/rates/schedule-schema";
import type { RateValue } from "../../../domain/rates/value-schema";
import { type Cells, figureCells } from "../cells/figure-cells";
import { figureRows } from "../cells/figure-rows";

/** A figure of a charge under the name it has in the table, and what its numbers are in. */
export interface NamedFigure {
  readonly part: string;
  readonly value: RateValue;
  readonly unit: string;
}

/**
 * Every figure of a charge, in the order in which people read a rate sheet.
 * @example chargeFigures(kentWater, kent)[1] // { part: "block 1 to", value: 100, unit: "kcf" }
 */
export function chargeFigures(charge: Charge, { usageUnit }: RateSchedule): readonly NamedFigure[] {
  switch (charge.charge) {
    case "fixed":
      return [
        { part: "amount", value: charge.amount, unit: `$ a ${charge.per ?? "bill"}` },
        ...countFigures(charge.times),
      ];
    case "minimum":
      return [{ part: "amount", value: charge.amount, unit: `$ a ${charge.per ?? "bill"}` }];
    case "percent":
      return [
        { part: "rate", value: charge.rate, unit: "share, 0.065 for 6.5%" },
        ...given([["at most", charge.atMost, "$"]]),
      ];
    case "strength":
      return strengthFigures(charge);
    case "usage":
      return usageFigures(charge, charge.unit ?? usageUnit);
  }
}

type MaybeFigure = readonly [part: string, value: RateValue | undefined, unit: string];

function given(figures: readonly MaybeFigure[]): readonly NamedFigure[] {
  return figures.flatMap(([part, value, unit]) => (value === undefined ? [] : [{ part, value, unit }]));
}

function countFigures(times: ChargeOf<"fixed">["times"]): readonly NamedFigure[] {
  if (times === undefined || typeof times === "string") return [];
  return given([
    ["one unit is", times.per, times.of.replaceAll("_", " ")],
    ["free units", times.free, "units"],
    ["units at least", times.atLeast, "units"],
    ["units at most", times.atMost, "units"],
  ]);
}

function usageFigures(charge: ChargeOf<"usage">, unit: string): readonly NamedFigure[] {
  const { rate, includes, atLeast, atMost, share, each, blocks } = charge;
  const price = each === undefined ? `$ per ${unit}` : `$ per ${each} ${unit}`;
  return given([
    ["rate", rate, price],
    ...(blocks ?? []).flatMap((block, index): readonly MaybeFigure[] => [
      [`block ${index + 1} from`, block.from, unit],
      [`block ${index + 1} to`, block.to, unit],
      [`block ${index + 1} rate`, block.rate, price],
    ]),
    ["price is for", each, unit],
    ["includes", includes, unit],
    ["at least", atLeast, unit],
    ["at most", atMost, unit],
    ["share", share, "share of use"],
  ]);
}

/** A fact that two parts measure is numbered from its second part on. */
function strengthFigures({ parts, poundsPerMillionGallons }: ChargeOf<"strength">): readonly NamedFigure[] {
  const figures = parts.flatMap(({ of, above, rate }, index) => {
    const before = parts.slice(0, index).filter((each) => each.of === of).length;
    const name = before === 0 ? of : `${of} (${before + 1})`;
    return [
      { part: `${name} above`, value: above, unit: "mg/L" },
      { part: `${name} rate`, value: rate, unit: "$ per lb" },
    ];
  });
  return [...figures, ...given([["pounds per million gallons", poundsPerMillionGallons, "lb"]])];
}

/** The rows of a figure, one for each number or formula. */
export function valueRows(value: RateValue): readonly Cells[] {
  const by = typeof value === "object" ? value.by : [];
  return figureRows(value).map((row) => figureCells(row, by));
}
