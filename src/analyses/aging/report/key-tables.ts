import type { TableBlock } from "../../../report/report";
import type { AgingKey } from "../aging-args";
import type { AgedGroup, AgingResult } from "../aging-result";
import { type GroupTableOf, groupTable } from "./group-table";

/** A table under its heading. */
export interface Part {
  readonly heading: string;
  readonly table: TableBlock;
}

interface KeyPart {
  readonly key: AgingKey;
  readonly heading: string;
  readonly name: string;
  readonly groups: (result: AgingResult) => readonly AgedGroup[];
}

const KEY_PARTS: readonly KeyPart[] = [
  { key: "service", heading: "By service", name: "AgingByService", groups: ({ byService }) => byService },
  { key: "source", heading: "By revenue source", name: "AgingBySource", groups: ({ bySource }) => bySource },
  { key: "class", heading: "By customer class", name: "AgingByClass", groups: ({ byClass }) => byClass },
  { key: "cycle", heading: "By billing cycle", name: "AgingByCycle", groups: ({ byCycle }) => byCycle },
  { key: "inside", heading: "Inside and outside the city", name: "AgingByInside", groups: ({ byInside }) => byInside },
  { key: "occupancy", heading: "By occupancy", name: "AgingByOccupancy", groups: ({ byOccupancy }) => byOccupancy },
  { key: "hold", heading: "On hold", name: "AgingByHold", groups: ({ byHold }) => byHold },
];

const TITLES: Readonly<Record<AgingKey, string>> = {
  service: "Service",
  source: "Source",
  class: "Class",
  cycle: "Cycle",
  inside: "Inside",
  occupancy: "Occupancy",
  hold: "Hold",
  account: "Account",
};

/**
 * The breakdowns of a report by one key each: service and class always, revenue source where there are several, holds where an
 * account is on hold, the others where they were asked for. A breakdown without rows is left out.
 */
export function keyTables(result: AgingResult): readonly Part[] {
  return KEY_PARTS.filter((part) => isShown(part, result)).map(({ key, heading, name, groups }) => ({
    heading,
    table: groupTable(result, { name, groups: groups(result), keys: [keyColumn(key)] }),
  }));
}

/** The keys of a group table, as columns. */
export function keyColumn(key: AgingKey): GroupTableOf["keys"][number] {
  return { key, title: TITLES[key], width: 18 };
}

function isShown({ key, groups }: KeyPart, result: AgingResult): boolean {
  const rows = groups(result).length;
  if (key === "service" || key === "class") return rows > 0;
  const several =
    key === "source" ? rows > 1 : key === "hold" && result.byHold.some((group) => group.key.hold !== "none");
  return rows > 0 && (several || result.args.by.includes(key));
}
