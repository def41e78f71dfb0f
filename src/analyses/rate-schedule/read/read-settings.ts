import { LIST, TEXT } from "../cells/codec";
import { NOTHING } from "../cells/quoted";
import { SETTING_ROWS } from "../options";
import type { PartPath } from "../parts";
import type { Findings } from "./findings";
import { given, readCell, type TableRow } from "./table-rows";

/** The settings of a schedule, as the form of a schedule nests them; settings with a blank value are not given. */
export function readSettings(rows: readonly TableRow[], findings: Findings): Readonly<Record<string, unknown>> {
  const read = rows.flatMap((row): readonly (readonly [PartPath, unknown])[] => {
    const name = String(row.cell("Setting") ?? "").trim();
    const setting = SETTING_ROWS.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (setting === undefined) return otherSetting(name, row, findings);
    findings.stands(setting.path.join(", "), row.place("Value"));
    return [[setting.path, readCell(row, "Value", { codec: setting.codec, findings })]];
  });
  return {
    ratebookRates: 1,
    ...emptyParts(rows, findings),
    ...nested(read),
    ...given({ note: noteOf(rows, findings) }),
  };
}

function otherSetting(name: string, row: TableRow, findings: Findings): readonly [] {
  if (/^(notes?|empty on purpose)$/i.test(name)) return [];
  const names = SETTING_ROWS.map((each) => each.name).join(", ");
  if (row.cell("Value") !== null || name !== "")
    findings.say(row.place("Setting"), `there is no setting "${name}"; there are ${names}, Note.`);
  return [];
}

/** Values at paths of one or two names, as nested objects. */
export function nested(values: readonly (readonly [PartPath, unknown])[]): Readonly<Record<string, unknown>> {
  const filled = values.filter(([, value]) => value !== undefined);
  const names = [...new Set(filled.map(([[name = ""]]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const own = filled.filter(([[first]]) => first === name);
      const [only] = own;
      if (only?.[0].length === 1) return [name, only[1]];
      return [name, Object.fromEntries(own.map(([[, inner = ""], value]) => [inner, value]))];
    }),
  );
}

function noteOf(rows: readonly TableRow[], findings: Findings): unknown {
  const named = (pattern: RegExp) => rows.filter((row) => pattern.test(String(row.cell("Setting") ?? "").trim()));
  const [all, notes] = [named(/^notes?$/i), named(/^notes$/i)];
  if (all.every((row) => row.cell("Value") === null)) return undefined;
  const texts = all.flatMap((row) => {
    const text = row.cell("Value") === NOTHING ? undefined : readCell(row, "Value", { codec: TEXT, findings });
    return text === undefined ? [] : [text];
  });
  return all.length === 1 && notes.length === 0 ? texts[0] : texts;
}

function emptyParts(rows: readonly TableRow[], findings: Findings): Readonly<Record<string, unknown>> {
  const row = rows.find((each) => /^empty on purpose$/i.test(String(each.cell("Setting") ?? "").trim()));
  const names = row === undefined ? [] : readCell(row, "Value", { codec: LIST, findings });
  return Array.isArray(names) ? Object.fromEntries(names.map((name) => [String(name), {}])) : {};
}
