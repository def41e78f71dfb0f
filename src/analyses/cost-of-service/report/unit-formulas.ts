import { assertNever } from "../../../domain/assert-never";
import type { CostService, CostServiceOf } from "../../../domain/cost-of-service/cost-of-service-schema";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow } from "../../../formula/references";
import { FACT, factColumns, hasFire, infiltrationColumn, useColumn } from "./class-facts";
import type { CostNames } from "./cost-names";

/** Units of each component that the class of a row takes, as formulas over its other columns. */
export function unitFormulas(service: CostService, names: CostNames): Readonly<Record<string, Formula>> {
  const customers = cell(FACT.bills);
  switch (service.method) {
    case "base-extra":
    case "commodity-demand":
      return { ...waterFormulas(service, names), meters: cell(FACT.meters), customers };
    case "sewer":
      return { ...sewerFormulas(service, names), customers };
    case "storm":
      return { runoff: cell(FACT.eru), customers };
    case "solid-waste":
      return { pickups: pickups(names), customers };
    default:
      return assertNever(service);
  }
}

function cell(name: string): Formula {
  return formula`${thisRow(name)}`;
}

type WaterService = CostServiceOf<"base-extra"> | CostServiceOf<"commodity-demand">;

function waterFormulas(service: WaterService, { word }: CostNames): Readonly<Record<string, Formula>> {
  const use = thisRow(useColumn(service));
  const averageDay = formula`${use}/${input(`In_${word}Days`)}`;
  const [maxDay, maxHour] = [thisRow(FACT.maxDay), thisRow(FACT.maxHour)];
  const { fireDay, fireHour } = fireFormulas(service, word);
  if (service.method === "commodity-demand")
    return {
      commodity: formula`${use}`,
      max_day: formula`${averageDay}*${maxDay}+${fireDay}`,
      max_hour: formula`${averageDay}*${maxHour}+${fireHour}`,
      fire: fireHour,
    };
  return {
    base: formula`${use}`,
    max_day: formula`IF(${use}=0,0,${averageDay}*(${maxDay}-1))+${fireDay}`,
    max_hour: formula`${averageDay}*(${maxHour}-${maxDay})+${fireHour}-${fireDay}`,
    fire: fireHour,
  };
}

function fireFormulas(service: WaterService, word: string) {
  if (!hasFire(service)) return { fireDay: formula`0`, fireHour: formula`0` };
  const [flow, gallons] = [thisRow(FACT.fireFlow), input(`In_${word}Gallons`)];
  return {
    fireDay: formula`${flow}*60*${thisRow(FACT.fireHours)}/${gallons}`,
    fireHour: formula`${flow}*1440/${gallons}`,
  };
}

function sewerFormulas(service: CostServiceOf<"sewer">, { word }: CostNames): Readonly<Record<string, Formula>> {
  const shown = new Set(factColumns(service).map(({ name }) => name));
  const figure = (name: string) => (shown.has(name) ? formula`${thisRow(name)}` : formula`0`);
  const pounds = (name: string) => formula`${figure(name)}*${thisRow(FACT.flow)}*${input(`In_${word}Pounds`)}`;
  return {
    flow: cell(FACT.flow),
    bod: pounds(FACT.bod),
    tss: pounds(FACT.tss),
    nh3: pounds(FACT.nh3),
    infiltration: figure(infiltrationColumn(service)),
  };
}

function pickups({ containers, word }: CostNames): Formula {
  const [weekly, classes] = [columnOf(containers, "Pickups a week"), columnOf(containers, "Class")];
  return formula`SUMIFS(${weekly},${classes},${thisRow("Class")})*${input(`In_${word}Weeks`)}/12`;
}
