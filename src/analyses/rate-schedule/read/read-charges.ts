import type { Charge } from "../../../domain/rates/charge-schema";
import { BadCell } from "../cells/bad-cell";
import { type Filled, TEXT } from "../cells/codec";
import { cutAt } from "../cells/quoted";
import { CHARGE_COLUMNS, CHARGE_RULES } from "../options";
import { type PartPath, TYPE_WORDS } from "../parts";
import { chargeFigureValues } from "./charge-figures";
import type { Findings } from "./findings";
import { nested } from "./read-settings";
import { readCell, type TableRow } from "./table-rows";

/** A charge of an edition: its row, and the rows of its figures. */
export interface ChargeRows {
  readonly effective: string;
  readonly row: TableRow;
  readonly figures: readonly TableRow[];
}

/** A charge as the form of a schedule has it; undefined where its kind is not known, which is said. */
export function readCharge({ effective, row, figures }: ChargeRows, findings: Findings): unknown {
  const id = readCell(row, "Charge", { codec: TEXT, findings });
  const kind = findings.attempt(row.place("Type"), () => kindOf(row));
  if (kind === undefined) return undefined;
  const part = `editions ${effective}, ${String(id)}`;
  findings.stands(part, row.place());
  for (const { name, path } of CHARGE_COLUMNS[kind]) findings.stands(`${part}, ${path.join(" ")}`, row.place(name));
  const values = [
    ...CHARGE_COLUMNS[kind].map(({ name, path, codec }) => [path, readCell(row, name, { codec, findings })] as const),
    ...readRules(row, kind, findings),
  ];
  const numbers = chargeFigureValues({ kind, part, figures }, findings);
  const whole = { charge: kind, ...given(id), ...nested([...values, ...numbers]) };
  return kind === "fixed" ? withCounted(whole, row, findings) : whole;
}

function given(id: unknown): Readonly<Record<string, unknown>> {
  return id === undefined ? {} : { id };
}

const KINDS = ["fixed", "usage", "minimum", "percent", "strength"] as const;

function kindOf(row: TableRow): Charge["charge"] {
  const word = String(row.cell("Type") ?? "")
    .trim()
    .toLowerCase();
  const kind = KINDS.find((each) => each === word || TYPE_WORDS[each] === word);
  if (kind !== undefined) return kind;
  throw new BadCell(`"${word}" is no type of charge; there are ${KINDS.map((each) => TYPE_WORDS[each]).join(", ")}`);
}

function readRules(
  row: TableRow,
  kind: Charge["charge"],
  findings: Findings,
): readonly (readonly [PartPath, unknown])[] {
  const place = row.place("Other rules");
  return rulesIn(row.cell("Other rules")).flatMap(({ name, text }): readonly (readonly [PartPath, unknown])[] => {
    const option = CHARGE_RULES[kind].find((each) => each.name === name.toLowerCase());
    if (option !== undefined) return [[option.path, findings.attempt(place, () => option.codec.read(text))]];
    if (kind === "fixed" && name.toLowerCase() === "counted") return [];
    const names = CHARGE_RULES[kind].map((each) => each.name).join(", ");
    findings.say(place, `a ${TYPE_WORDS[kind]} has no rule "${name}"; there are ${names}.`);
    return [];
  });
}

interface Rule {
  readonly name: string;
  readonly text: string;
}

function rulesIn(cell: Filled | null): readonly Rule[] {
  return cutAt(cell === null ? "" : String(cell), ";")
    .filter((each) => each.trim() !== "")
    .map((each) => {
      const [name = "", ...text] = each.split(":");
      return { name: name.trim(), text: text.join(":").trim() };
    });
}

/** What a fixed amount is counted by is a mere name, unless it is counted in units of their own. */
function withCounted(charge: Readonly<Record<string, unknown>>, row: TableRow, findings: Findings): unknown {
  const of = readCell(row, "Counted", { codec: TEXT, findings });
  const times = charge["times"];
  const inUnits = rulesIn(row.cell("Other rules")).some(({ name }) => name.toLowerCase() === "counted");
  if (typeof times === "object" || inUnits) {
    return { ...charge, times: { ...(typeof times === "object" ? times : {}), ...(of === undefined ? {} : { of }) } };
  }
  return of === undefined ? charge : { ...charge, times: of };
}
