import { billsOfNoUse, blockVolumes, useAtShare, useLevel } from "../../domain/rates/bill-frequency";
import { selectUse, type UseCube } from "../../domain/rates/use-cube";
import { usualBreaks, useThresholds } from "../../domain/rates/use-thresholds";
import type { Row } from "../../ports/query";
import { inUnit, isOurs, roundUse, type UnitChoice } from "../units/unit-choice";
import type { BillFrequencyArgs } from "./bill-frequency-args";
import type { FrequencyGroup, ServiceFrequency } from "./bill-frequency-result";
import type { billsApart } from "./queries";

type Apart = Row<typeof billsApart>;

/** What the groups are made of. */
export interface FrequencyParts {
  readonly args: BillFrequencyArgs;
  readonly cube: UseCube;
  readonly apart: readonly Apart[];
  readonly choice: UnitChoice;
}

/** The tabulation of one service: all classes together, then each class that was asked for. */
export function serviceFrequency(service: string, parts: FrequencyParts): ServiceFrequency {
  const { args, cube, apart } = parts;
  const all = selectUse(cube, { service });
  const asked = args.customerClass === null ? all : selectUse(cube, { service, customerClass: args.customerClass });
  const breaks = args.breaks.length > 0 ? args.breaks : usualBreaks(asked);
  const found = [...cube.cells, ...apart.map((row) => ({ service: row.service, customerClass: row.customer_class }))];
  const classes = new Set(found.flatMap((each) => (each.service === service ? [each.customerClass] : [])));
  const named = [...classes].toSorted().filter((each) => (args.customerClass ?? each) === each);
  const groups = args.customerClass === null ? [null, ...named] : named;
  const thresholds = useThresholds(all, breaks);
  return {
    service,
    byReads: apart.some((row) => row.service === service && row.by_reads),
    breaks,
    breaksAre: args.breaks.length > 0 ? "asked" : "usual",
    thresholds,
    groups: groups.map((customerClass) => group([service, customerClass], breaks, parts)),
    levels: thresholds
      .filter((level) => level <= (asked.uses.at(-1) ?? 0) || breaks.includes(level))
      .map((level) => useLevel(asked, level)),
  };
}

function group(
  [service, customerClass]: readonly [string, string | null],
  breaks: readonly number[],
  { cube, apart, choice }: FrequencyParts,
): FrequencyGroup {
  const distribution = selectUse(cube, { service, ...(customerClass === null ? {} : { customerClass }) });
  const isOwn = (row: Apart) => row.service === service && (customerClass ?? row.customer_class) === row.customer_class;
  const own = apart.filter(isOwn);
  const { billCount: bills, totalUse } = distribution;
  return {
    service,
    customerClass,
    distribution,
    bills,
    zeroBills: billsOfNoUse(distribution),
    noUseBills: sum(own.map((row) => row.no_use_count)),
    corrections: sum(own.map((row) => (isOurs(choice, row.unit) ? row.correction_count : 0))),
    correctionUse: roundUse(sum(own.map((row) => inUnit(choice, row.unit, row.correction_use)))),
    use: roundUse(totalUse),
    averageUse: bills === 0 ? null : totalUse / bills,
    medianUse: useAtShare(distribution, 0.5),
    highUse: useAtShare(distribution, 0.9),
    blocks: blockVolumes(distribution, breaks).map((block) => ({ ...block, volume: roundUse(block.volume) })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
