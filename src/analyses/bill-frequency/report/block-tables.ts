import type { UsageUnit } from "../../../domain/rates/usage-unit";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import { classLabel, frequencyNames, frequencySums, type PlacedFrequency } from "./frequency-names";

/** Above every use: the end of the last block. */
const END = 1e15;
const LEVEL = "Level";
const CONSOLIDATED = "Consolidated use at its end";
const STOPPED = "Bills stopping at or below its end";

/** The blocks of the chosen class: breaks and prices to change, bills, use and revenue as formulas. */
export function blockTable(placed: PlacedFrequency): TableBlock {
  const { frequency, unit } = placed;
  const ends = [...frequency.breaks, null];
  return {
    kind: "table",
    name: frequencyNames(placed).blocks,
    rowCount: ends.length,
    columns: [
      { name: "Block", format: "count", width: 8, values: ends.map((_, index) => index + 1) },
      {
        name: `Above (${unit})`,
        format: "decimal",
        width: 11,
        formula: before(frequencyNames(placed).blocks, LEVEL),
      },
      { name: upTo(unit), format: "decimal", width: 11, values: ends },
      ...blockSums(placed),
      { name: price(unit), format: "decimal", width: 10, values: ends.map(() => 0) },
      {
        name: "Revenue ($)",
        format: "dollars",
        width: 16,
        formula: formula`ROUND(${thisRow(volume(unit))}*${thisRow(price(unit))},2)`,
      },
      ...endSums(placed),
    ],
    highlights: [{ column: "Share of use", kind: "data-bar" }],
  };
}

function upTo(unit: UsageUnit): string {
  return `Up to (${unit})`;
}

function volume(unit: UsageUnit): string {
  return `Use in the block (${unit})`;
}

function price(unit: UsageUnit): string {
  return `Price ($ per ${unit})`;
}

/** Bills and use of each block. */
function blockSums(placed: PlacedFrequency): readonly TableColumn[] {
  const { unit } = placed;
  const { blocks } = frequencyNames(placed);
  const sums = frequencySums(placed);
  const rest = formula`${sums.allBills}-${before(blocks, STOPPED)}`;
  const reaching = formula`IF(${thisRow("Block")}=1,${sums.passing(formula`0`)},${rest})`;
  const share = formula`IF(${sums.allUse}=0,0,${thisRow(volume(unit))}/${sums.allUse})`;
  return [
    { name: "Bills that stop in it", format: "count", width: 11, formula: lessBefore(blocks, STOPPED) },
    { name: "Bills that use some of it", format: "count", width: 11, formula: reaching },
    { name: volume(unit), format: "usage", width: 14, formula: lessBefore(blocks, CONSOLIDATED) },
    { name: "Share of use", format: "percent", width: 9, formula: share },
  ];
}

/** What all blocks up to the end of each hold; the last has no end, so its level lies above every use. */
function endSums(placed: PlacedFrequency): readonly TableColumn[] {
  const sums = frequencySums(placed);
  const end = thisRow(upTo(placed.unit));
  return [
    { name: STOPPED, format: "count", width: 12, formula: sums.stopping([thisRow(LEVEL)]) },
    { name: CONSOLIDATED, format: "usage", width: 14, formula: sums.consolidated([thisRow(LEVEL)]) },
    { name: LEVEL, format: "general", width: 9, formula: formula`IF(${end}="",${END},${end})` },
  ];
}

/** Bills, use and revenue of the chosen class over all blocks. */
export function blockTotals(placed: PlacedFrequency): TotalsBlock {
  const { unit, index } = placed;
  const { blocks } = frequencyNames(placed);
  const sums = frequencySums(placed);
  const sum = (column: string) => formula`SUM(${columnOf(blocks, column)})`;
  const name = (key: string) => `Frequency_${key}_${index + 1}`;
  return {
    kind: "totals",
    totals: [
      {
        name: name("Bills"),
        label: "Bills",
        value: { formula: sums.allBills },
        format: "count",
        note: "with a use of 0 or more",
      },
      {
        name: name("Zero"),
        label: "Bills of no use",
        value: { formula: sums.stopping(formula`0`) },
        format: "count",
        note: "they pay fixed charges alone",
      },
      {
        name: name("Use"),
        label: `Use in all blocks (${unit})`,
        value: { formula: sum(volume(unit)) },
        format: "usage",
        note: "",
      },
      {
        name: name("Revenue"),
        label: "Revenue of all blocks ($)",
        value: { formula: formula`ROUND(${sum("Revenue ($)")},2)` },
        format: "dollars",
        note: "use × price; each bill's rounding is left out",
      },
    ],
  };
}

/** One row a class: bills, averages and use in each block, at the breaks of the table above. */
export function classTable(placed: PlacedFrequency): TableBlock {
  const { frequency, unit } = placed;
  const { classes } = frequencyNames(placed);
  const { groups } = frequency;
  const sums = frequencySums(placed, thisRow("Class"));
  const use = `Use (${unit})`;
  const per = (over: string, under: string) => formula`IF(${thisRow(under)}=0,0,${thisRow(over)}/${thisRow(under)})`;
  return {
    kind: "table",
    name: classes,
    rowCount: groups.length,
    columns: [
      { name: "Class", format: "text", width: 24, values: groups.map(classLabel) },
      { name: "Bills", format: "count", width: 10, formula: sums.allBills },
      { name: "Bills of no use", format: "count", width: 10, formula: sums.stopping(formula`0`) },
      { name: "Share of no use", format: "percent", width: 9, formula: per("Bills of no use", "Bills") },
      { name: use, format: "usage", width: 14, formula: sums.allUse },
      { name: `Use per bill (${unit})`, format: "decimal", width: 10, formula: per(use, "Bills") },
      {
        name: `Half of the bills use up to (${unit})`,
        format: "decimal",
        width: 12,
        values: groups.map(({ medianUse }) => medianUse),
      },
      {
        name: `Nine tenths use up to (${unit})`,
        format: "decimal",
        width: 12,
        values: groups.map(({ highUse }) => highUse),
      },
      ...frequency.groups.slice(0, 1).flatMap(({ blocks }) => blocks.map((_, place) => classBlock(placed, place))),
    ],
  };
}

/** A block's column among the classes. */
export function classBlockName({ unit }: PlacedFrequency, place: number): string {
  return `Block ${place + 1} (${unit})`;
}

function classBlock(placed: PlacedFrequency, place: number): TableColumn {
  const { blocks } = frequencyNames(placed);
  const sums = frequencySums(placed, thisRow("Class"));
  const level = (number: number) => formula`INDEX(${columnOf(blocks, LEVEL)},${number})`;
  const upTo = sums.consolidated(level(place + 1));
  const value = place === 0 ? upTo : formula`${upTo}-${sums.consolidated(level(place))}`;
  return { name: classBlockName(placed, place), format: "usage", width: 13, formula: value };
}

/** The value of the row before; 0 in the first. */
function before(table: string, column: string): Formula {
  return formula`IF(${thisRow("Block")}=1,0,INDEX(${columnOf(table, column)},MAX(1,${thisRow("Block")}-1)))`;
}

function lessBefore(table: string, column: string): Formula {
  return formula`${thisRow(column)}-${before(table, column)}`;
}
