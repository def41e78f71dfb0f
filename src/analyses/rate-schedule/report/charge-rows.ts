import type { Charge } from "../../../domain/rates/charge-schema";
import type { Multiplier, RateSchedule, WrittenEdition } from "../../../domain/rates/schedule-schema";
import type { ReportValue } from "../../../report/report";
import { LIST, ROUNDING, SCALAR, TEXT } from "../cells/codec";
import { CONDITIONS } from "../cells/conditions-cell";
import { CHARGE_COLUMNS, CHARGE_RULES } from "../options";
import { TYPE_WORDS, valueAt } from "../parts";
import { chargeFigures, valueRows } from "./figure-list";
import { rulesText } from "./rules-text";

/** A row of a table by the names of its columns; a column that is absent is blank. */
export type Row = Readonly<Record<string, ReportValue>>;

/** The charges of all editions that list them. */
export function chargeRows({ editions }: RateSchedule): readonly Row[] {
  return editions.flatMap(({ effective, charges }) =>
    (charges ?? []).map((charge) => ({
      Effective: { date: effective },
      Charge: charge.id,
      Type: TYPE_WORDS[charge.charge],
      ...optionCells(charge),
      ...countedCell(charge),
      "Other rules": rulesText(
        charge,
        CHARGE_RULES[charge.charge],
        isCountedInSteps(charge) ? ["counted: in units"] : [],
      ),
    })),
  );
}

function optionCells(charge: Charge): Row {
  const cells = CHARGE_COLUMNS[charge.charge].flatMap(({ path, name, codec }) => {
    const value = valueAt(charge, path);
    return value === undefined ? [] : [[name, codec.write(value)] as const];
  });
  return Object.fromEntries(cells);
}

/** What a fixed amount is counted by. */
function countedCell(charge: Charge): Row {
  if (charge.charge !== "fixed" || charge.times === undefined) return {};
  return { Counted: TEXT.write(typeof charge.times === "string" ? charge.times : charge.times.of) };
}

/** A count that has none of its options must be told from the mere name of a fact. */
function isCountedInSteps(charge: Charge): boolean {
  return charge.charge === "fixed" && typeof charge.times === "object" && Object.keys(charge.times).length === 1;
}

/** Every number and formula of the charges, and of multipliers that are tables. */
export function figureTableRows(schedule: RateSchedule): readonly Row[] {
  return schedule.editions.flatMap((edition) => [
    ...(edition.charges ?? []).flatMap((charge) =>
      chargeFigures(charge, schedule).flatMap(({ part, value, unit }) =>
        valueRows(value).map((cells) => ({
          Effective: { date: edition.effective },
          Charge: charge.id,
          Part: part,
          ...cells,
          Unit: unit,
        })),
      ),
    ),
    ...multiplierFigures(edition),
  ]);
}

function multiplierFigures({ effective, multipliers }: WrittenEdition): readonly Row[] {
  return (multipliers ?? []).flatMap(({ by }, index) =>
    typeof by !== "object"
      ? []
      : valueRows(by).map((cells) => ({
          Effective: { date: effective },
          Charge: multiplierName(index),
          Part: "by",
          ...cells,
          Unit: "times",
        })),
  );
}

/** The name of a multiplier in its edition; no charge can bear it. */
function multiplierName(index: number): string {
  return `(multiplier ${index + 1})`;
}

/** Factors for some accounts, one a row. */
export function multiplierRows({ editions }: RateSchedule): readonly Row[] {
  return editions.flatMap(({ effective, multipliers }) =>
    (multipliers ?? []).map((each, index) => ({
      Effective: { date: effective },
      Multiplier: multiplierName(index),
      ...multiplierCells(each),
    })),
  );
}

function multiplierCells({ for: whom, by, on, services, round }: Multiplier): Row {
  return {
    "For whom": CONDITIONS.write(whom),
    On: LIST.write(on),
    Services: services === undefined ? null : LIST.write(services),
    By: typeof by === "object" ? null : SCALAR.write(by),
    Rounding: round === undefined ? null : ROUNDING.write(round),
  };
}
