import type { Charge } from "../../../domain/rates/charge-schema";
import { PARTS, type PartPath, TYPE_WORDS } from "../parts";
import type { Findings } from "./findings";
import { readFigure } from "./read-figure";
import type { TableRow } from "./table-rows";

/** The figures of one charge. */
export interface FiguresOfCharge {
  readonly kind: Charge["charge"];
  /** `editions 2023-01-01, water-use`. */
  readonly part: string;
  readonly figures: readonly TableRow[];
}

type PathValue = readonly [PartPath, unknown];

/** The figures of a charge with their places in it. */
export function chargeFigureValues(charge: FiguresOfCharge, findings: Findings): readonly PathValue[] {
  const parts = new Map<string, TableRow[]>();
  for (const row of charge.figures) {
    const name = partName(row);
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  const blocks = [...parts.keys()].filter((name) => charge.kind === "usage" && BLOCK.test(name));
  const strengths = [...parts.keys()].filter((name) => charge.kind === "strength" && STRENGTH.test(name));
  const named = [...parts.keys()].filter((name) => !blocks.includes(name) && !strengths.includes(name));
  const value = (name: string, place: string) => {
    const rows = parts.get(name) ?? [];
    findings.stands(`${charge.part}, ${place}`, rows[0]?.place() ?? "");
    return readFigure(rows, findings);
  };
  return [
    ...named.flatMap((name): readonly PathValue[] => {
      const path = PARTS[charge.kind][name.toLowerCase()];
      if (path !== undefined) return [[path, value(name, path.join(" "))]];
      findings.say(parts.get(name)?.[0]?.place("Part") ?? "", noSuchPart(charge.kind, name));
      return [];
    }),
    ...(blocks.length === 0 ? [] : [[["blocks"], blockList(blocks, value)] as const]),
    ...(strengths.length === 0 ? [] : [[["parts"], strengthList(strengths, value)] as const]),
  ];
}

const BLOCK = /^block\s+(\d+)\s+(from|to|rate)$/i;
const STRENGTH = /^(.+?)(?: \(\d+\))? (above|rate)$/i;

function partName(row: TableRow): string {
  return String(row.cell("Part") ?? "").trim();
}

function noSuchPart(kind: Charge["charge"], name: string): string {
  const further = { usage: ["block 1 to", "block 1 rate"], strength: ["bod above", "bod rate"] };
  const names = [...Object.keys(PARTS[kind]), ...(kind === "usage" || kind === "strength" ? further[kind] : [])];
  return `a ${TYPE_WORDS[kind]} has no part "${name}"; there are ${names.join(", ")}.`;
}

type ValueOfPart = (name: string, place: string) => unknown;

/** Blocks by their numbers; a number that is left out is no gap. */
function blockList(names: readonly string[], value: ValueOfPart): readonly unknown[] {
  const numbers = [...new Set(names.map((name) => Number(BLOCK.exec(name)?.[1])))].sort((a, b) => a - b);
  return numbers.map((number, index) => {
    const own = names.filter((name) => Number(BLOCK.exec(name)?.[1]) === number);
    return memberOf(own, (name) => {
      const field = BLOCK.exec(name)?.[2]?.toLowerCase() ?? "";
      return [field, value(name, `blocks ${index + 1} ${field}`)];
    });
  });
}

/** Parts of a strength surcharge in the order in which they are first named. */
function strengthList(names: readonly string[], value: ValueOfPart): readonly unknown[] {
  const stem = (name: string) => name.replace(/ (above|rate)$/i, "");
  return [...new Set(names.map(stem))].map((each) => ({
    of: each.replace(/ \(\d+\)$/, ""),
    ...memberOf(
      names.filter((name) => stem(name) === each),
      (name) => {
        const field = STRENGTH.exec(name)?.[2]?.toLowerCase() ?? "";
        return [field, value(name, `${each} ${field}`)];
      },
    ),
  }));
}

function memberOf(
  names: readonly string[],
  read: (name: string) => readonly [string, unknown],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map(read).filter(([, each]) => each !== undefined));
}
