import { useLevel } from "../../../domain/rates/bill-frequency";
import { headed, titled } from "../../../report/heading";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import type { BillFrequencyResult, FrequencyGroup } from "../bill-frequency-result";
import { classLabel, dataColumns, frequencyNames, type PlacedFrequency, serviceHead } from "./frequency-names";

/** The bills by use that every formula of the report sums up. */
export function dataSheet({ unit }: BillFrequencyResult, placed: readonly PlacedFrequency[]): Sheet {
  const note = `Bills whose use lies above the row before and up to this one, and their use in ${unit}. Tabulations and blocks are exact at these uses; at a use between two of them a bill in between counts as if it passed.`;
  return {
    key: "data",
    name: "Bills by use",
    orientation: "portrait",
    blocks: [
      titled("Bills by use"),
      { kind: "note", lines: [note] },
      ...placed.flatMap((each): readonly Block[] => [headed(serviceHead(each)), dataTable(each)]),
    ],
  };
}

interface DataRow {
  readonly of: string;
  readonly upTo: number;
  readonly bills: number;
  readonly use: number;
}

function dataTable(placed: PlacedFrequency): TableBlock {
  const { frequency, unit } = placed;
  const rows = frequency.groups.flatMap((group) => rowsOf(group, frequency.thresholds));
  const names = dataColumns(unit);
  return {
    kind: "table",
    name: frequencyNames(placed).data,
    rowCount: rows.length,
    columns: [
      { name: "Class", format: "text", width: 24, values: rows.map(({ of }) => of) },
      { name: names.upTo, format: "decimal", width: 13, values: rows.map(({ upTo }) => upTo) },
      { name: names.bills, format: "count", width: 11, values: rows.map(({ bills }) => bills) },
      { name: names.use, format: "usage", width: 15, values: rows.map(({ use }) => use) },
    ],
  };
}

/** Levels at which a class has no bills are left out, but for the first, so that every class has a row. */
function rowsOf(group: FrequencyGroup, thresholds: readonly number[]): readonly DataRow[] {
  const levels = thresholds.map((level) => useLevel(group.distribution, level));
  return levels.flatMap(({ threshold, stopping, stoppingUse }, place) => {
    const before = levels[place - 1];
    const bills = stopping - (before?.stopping ?? 0);
    const use = stoppingUse - (before?.stoppingUse ?? 0);
    return bills === 0 && place > 0 ? [] : [{ of: classLabel(group), upTo: threshold, bills, use }];
  });
}
