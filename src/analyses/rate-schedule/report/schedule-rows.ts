import type { RateSchedule, WrittenEdition } from "../../../domain/rates/schedule-schema";
import { LIST, PERCENT, ROUNDING, SCALAR, TEXT } from "../cells/codec";
import { FACTS } from "../cells/conditions-cell";
import { keyCell } from "../cells/key-cell";
import { NOTHING } from "../cells/quoted";
import { SETTING_ROWS } from "../options";
import { valueAt } from "../parts";
import type { Row } from "./charge-rows";
import { valueRows } from "./figure-list";

/** Parts of a schedule that may be given and empty; a table without rows would not tell. */
export const MAYBE_EMPTY = ["rounding", "facts", "aliases", "codes", "quantities"] as const;

/** The settings of a schedule; those that are not given stand with a blank value, so that they can be. */
export function settingRows(schedule: RateSchedule): readonly Row[] {
  const empty = MAYBE_EMPTY.filter((name) => {
    const part = schedule[name];
    return part !== undefined && Object.keys(part).length === 0;
  });
  return [
    ...SETTING_ROWS.map(({ name, about, path, codec }) => {
      const value = valueAt(schedule, path);
      return { Setting: name, Value: value === undefined ? null : codec.write(value), "What it is": about };
    }),
    ...noteRows(schedule.note),
    ...(empty.length === 0 ? [] : [{ Setting: "Empty on purpose", Value: LIST.write(empty) }]),
  ];
}

/** Several notes are called Notes, even where there is one of them. */
function noteRows(note: RateSchedule["note"]): readonly Row[] {
  if (note === undefined) return [];
  if (typeof note === "string") return [{ Setting: "Note", Value: TEXT.write(note) }];
  if (note.length === 0) return [{ Setting: "Notes", Value: NOTHING }];
  return note.map((each) => ({ Setting: "Notes", Value: TEXT.write(each) }));
}

/** Editions, one a row; further increases of an edition follow in rows of the same date. */
export function editionRows({ editions }: RateSchedule): readonly Row[] {
  return editions.flatMap((edition) => {
    const { effective, source, charges, multipliers, increase } = edition;
    const increases = increase === undefined ? [] : [increase].flat();
    const [first, ...further] = increases.map(increaseCells);
    return [
      {
        Effective: { date: effective },
        Source: source === undefined ? null : TEXT.write(source),
        ...first,
        Charges: whatIsListed(charges),
        Multipliers: whatIsListed(multipliers),
        "Other rules": increaseMark(increase),
      },
      ...further.map((cells) => ({ Effective: { date: effective }, ...cells })),
    ];
  });
}

type Increases = NonNullable<WrittenEdition["increase"]>;

function increaseCells({ percent, only, except, round }: Extract<Increases, { percent: number }>): Row {
  return {
    Increase: PERCENT.write(percent),
    Only: only === undefined ? null : LIST.write(only),
    Except: except === undefined ? null : LIST.write(except),
    "Increase rounding": round === undefined ? null : ROUNDING.write(round),
  };
}

function whatIsListed(list: readonly unknown[] | undefined): string {
  if (list === undefined) return "as before";
  return list.length === 0 ? NOTHING : "listed";
}

function increaseMark(increase: WrittenEdition["increase"]): string | null {
  if (!Array.isArray(increase) || increase.length > 1) return null;
  return increase.length === 0 ? "no increase on purpose" : "a list of one increase";
}

/** Named quantities, and the use of accounts without winter bills. */
export function quantityRows({ quantities, winterAverage }: RateSchedule): readonly Row[] {
  const otherwise = winterAverage?.otherwise;
  const named = Object.entries(quantities ?? {}).map(([name, value]) => [quantityName(name), value] as const);
  const all = otherwise === undefined ? named : [...named, [NO_WINTER_BILLS, otherwise] as const];
  return all.flatMap(([name, value]) => valueRows(value).map((cells) => ({ Quantity: name, ...cells })));
}

/** Stands for the winter average of accounts without winter bills. */
export const NO_WINTER_BILLS = "(no winter bills)";

function quantityName(name: string): string {
  return name.startsWith("(") ? JSON.stringify(name) : String(TEXT.write(name));
}

/** Seasons, facts, codes and aliases, one a row. */
export function seasonRows({ seasons }: RateSchedule): readonly Row[] {
  return (seasons ?? []).map(({ name, from, to }) => ({
    Season: TEXT.write(name),
    "From (MM-DD)": from,
    "To (MM-DD)": to,
  }));
}

/** Further facts of accounts. */
export function factRows({ facts }: RateSchedule): readonly Row[] {
  return Object.entries(facts ?? {}).map(([name, { about, default: usual }]) => ({
    Fact: TEXT.write(name),
    About: about === undefined ? null : TEXT.write(about),
    Default: usual === undefined ? null : SCALAR.write(usual),
  }));
}

/** Rate codes; a number is only written as one where it would not read as a key. */
export function codeRows({ codes }: RateSchedule): readonly Row[] {
  return Object.entries(codes ?? {}).map(([code, facts]) => {
    const texts = Object.entries(facts).filter(([name, value]) => name in CODE_COLUMNS && typeof value === "string");
    const others = Object.entries(facts).filter(([name]) => !texts.some(([text]) => text === name));
    return {
      "Rate code": TEXT.write(code),
      ...Object.fromEntries(texts.map(([name, value]) => [CODE_COLUMNS[name] ?? name, keyCell(String(value))])),
      "Other facts": others.length === 0 ? null : FACTS.write(Object.fromEntries(others)),
    };
  });
}

/** Facts of a rate code with a column of their own. */
export const CODE_COLUMNS: Readonly<Record<string, string>> = {
  service: "Service",
  class: "Class",
  zone: "Zone",
  meter: "Meter",
};

/** Other names in exports. */
export function aliasRows({ aliases }: RateSchedule): readonly Row[] {
  return Object.entries(aliases ?? {}).flatMap(([fact, names]) => {
    const pairs = Object.entries(names);
    if (pairs.length === 0) return [{ Fact: TEXT.write(fact) }];
    return pairs.map(([other, own]) => ({
      Fact: TEXT.write(fact),
      "In the export": TEXT.write(other),
      "In this schedule": TEXT.write(own),
    }));
  });
}
