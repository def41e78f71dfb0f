import { BadCell } from "./bad-cell";
import { type Filled, LIST, SCALAR } from "./codec";
import { pairsIn, pairText } from "./conditions-cell";
import { EMPTY_LEVEL, type FigureKey, type FigureRow, KEY_COLUMNS } from "./figure-rows";
import { keyCell, readKeyCell } from "./key-cell";
import { quoteUnless } from "./quoted";

/** Cells of a row by the names of their columns; null where a cell is blank. */
export type Cells = Readonly<Record<string, Filled | null>>;

const HEADINGS: Readonly<Record<string, string>> = { class: "Class", zone: "Zone", meter: "Meter" };

/** The cells of one number or formula of a figure whose table is by these facts. */
export function figureCells({ keys, value }: FigureRow, by: readonly string[]): Cells {
  const own = keys.filter(({ fact }, index) => isFirst(keys, index) && fact in HEADINGS);
  const others = keys.filter((each) => !own.includes(each));
  const usual = [...KEY_COLUMNS.flatMap((fact) => own.filter((each) => each.fact === fact)), ...others];
  const isUsual = value !== null && usual.every((each, index) => each.fact === by[index]);
  return {
    ...Object.fromEntries(own.map(({ fact, key }) => [HEADINGS[fact] ?? fact, keyCell(key)])),
    "Other keys": others.length === 0 ? null : others.map(({ fact, key }) => pairText(fact, otherKey(key))).join("; "),
    "Key order": isUsual ? null : LIST.write(by),
    Value: value === null ? EMPTY_LEVEL : SCALAR.write(value),
  };
}

function isFirst(keys: readonly FigureKey[], index: number): boolean {
  return keys.findIndex(({ fact }) => fact === keys[index]?.fact) === index;
}

function otherKey(key: string): string {
  return quoteUnless(key, (text) => !/[;"\n]/.test(text) && readKeyCell(text) === text);
}

/** What stands in one row of a figure, before the order of its keys is known. */
export interface ReadFigure {
  readonly keys: readonly FigureKey[];
  readonly order: readonly string[] | null;
  readonly value: number | string | null;
}

/** Reads the keys of a row. @throws BadCell */
export function readKeys(cells: Cells): Pick<ReadFigure, "keys" | "order"> {
  const own = KEY_COLUMNS.flatMap((fact) => {
    const cell = cells[HEADINGS[fact] ?? fact] ?? null;
    return cell === null ? [] : [{ fact, key: readKeyCell(cell) }];
  });
  const others = cells["Other keys"] ?? null;
  const order = cells["Key order"] ?? null;
  const rest = others === null ? [] : pairsIn(others).map(({ name, text }) => ({ fact: name, key: readKeyCell(text) }));
  return { keys: [...own, ...rest], order: order === null ? null : textsIn(order) };
}

function textsIn(cell: Filled): readonly string[] {
  const list = LIST.read(cell);
  return Array.isArray(list) ? list.map(String) : [];
}

/** The keys of a row in the order of the table's levels. @throws BadCell for a key that is missing or of no level */
export function orderedKeys(keys: readonly FigureKey[], by: readonly string[]): readonly FigureKey[] {
  const left = [...keys];
  const ordered = by.flatMap((fact) => {
    const at = left.findIndex((each) => each.fact === fact);
    return at === -1 ? [] : left.splice(at, 1);
  });
  const [extra] = left;
  if (extra !== undefined)
    throw new BadCell(`other rows of this figure have no key for ${extra.fact}; give it to all or to none`);
  return ordered;
}
