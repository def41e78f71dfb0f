import type { Formula, FormulaPart } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input } from "../../../formula/references";
import type { UsageUnit } from "../../../domain/rates/usage-unit";
import { serviceInWords } from "../../../domain/service-in-words";
import type { FrequencyGroup, ServiceFrequency } from "../bill-frequency-result";

/** A service's tabulation, and its place among the services, from 0. */
export interface PlacedFrequency {
  readonly frequency: ServiceFrequency;
  readonly index: number;
  readonly unit: UsageUnit;
}

/** Names of a service's tables and inputs. */
export function frequencyNames({ index }: Pick<PlacedFrequency, "index">) {
  const number = index + 1;
  return {
    data: `FrequencyData_${number}`,
    blocks: `FrequencyBlocks_${number}`,
    classes: `FrequencyByClass_${number}`,
    curve: `FrequencyCurve_${number}`,
    classCurve: `FrequencyClassCurve_${number}`,
    levels: `FrequencyLevels_${number}`,
    classInput: `In_FrequencyClass_${number}`,
    stepInput: `In_FrequencyStep_${number}`,
  } as const;
}

/** A class as the sheets name it. */
export function classLabel({ customerClass }: Pick<FrequencyGroup, "customerClass">): string {
  return customerClass ?? "all classes";
}

/** A service as it heads a section. */
export function serviceHead({ frequency }: PlacedFrequency): string {
  const words = serviceInWords(frequency.service);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The data table's columns. */
export function dataColumns(unit: UsageUnit) {
  return { upTo: `Use up to (${unit})`, bills: "Bills", use: `Their use (${unit})` } as const;
}

/** Sums over the data of a class, at, below or above a level of use. */
export function frequencySums(placed: PlacedFrequency, ofClass?: FormulaPart) {
  const { data, classInput } = frequencyNames(placed);
  const { upTo, bills, use } = dataColumns(placed.unit);
  const wanted = ofClass ?? input(classInput);
  const sum = (column: string, compared: string, level: Formula) =>
    formula`SUMIFS(${columnOf(data, column)},${columnOf(data, "Class")},${wanted},${columnOf(data, upTo)},${compared}&${level})`;
  const all = (column: string) => formula`SUMIFS(${columnOf(data, column)},${columnOf(data, "Class")},${wanted})`;
  return {
    allBills: all(bills),
    allUse: all(use),
    stopping: (level: Formula) => sum(bills, "<=", level),
    stoppingUse: (level: Formula) => sum(use, "<=", level),
    passing: (level: Formula) => sum(bills, ">", level),
    /** Use of the bills that stop, and the level for each bill that passes. */
    consolidated: (level: Formula) => formula`${sum(use, "<=", level)}+${level}*${sum(bills, ">", level)}`,
  };
}
