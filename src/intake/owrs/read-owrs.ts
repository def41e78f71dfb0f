import * as v from "valibot";
import type { Charge } from "../../domain/rates/charge-schema";
import { type ReadSchedule, readSchedule } from "../../domain/rates/read-schedule";
import { usageUnitOf } from "../../domain/rates/usage-unit";
import { classCharges } from "./owrs-charges";
import { type OwrsDocument, OwrsSchema } from "./owrs-document";
import { type NamedClass, NotTakenOver } from "./owrs-figure";
import { type Needed, neededBy } from "./owrs-quantities";

/** A schedule made from an OWRS document, and the classes that could not be taken over. */
export type OwrsReading = ReadSchedule & {
  readonly leftOut: readonly { readonly customerClass: string; readonly reason: string }[];
};

const MONTHS: Readonly<Record<string, number>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  triannually: 4,
  semiannually: 6,
  annually: 12,
};
const NO_DATE = "2000-01-01";

/**
 * A rate schedule from the Open Water Rate Specification, in which some hundred utilities' rates are published.
 * Bills are not rounded, as RateParser does not; each class that is no plain sum of charges is left out with the reason.
 * @param document the parsed YAML or JSON; null when it is no OWRS document
 */
export function readOwrs(document: unknown): OwrsReading | null {
  const parsed = v.safeParse(OwrsSchema, document);
  if (!parsed.success) return null;
  const leftOut: { customerClass: string; reason: string }[] = [];
  const taken: (Needed & { readonly charges: readonly Charge[]; readonly name: string })[] = [];
  for (const [name, figures] of Object.entries(parsed.output.rate_structure)) {
    const made = takenOver({ name, figures });
    if (typeof made === "string") leftOut.push({ customerClass: name, reason: made });
    else taken.push({ name, ...made });
  }
  const facts = [...new Set(taken.flatMap((each) => [...each.facts]))];
  const value = {
    ...headOf(parsed.output),
    classes: taken.map(({ name }) => name),
    facts: Object.fromEntries(facts.map((name) => [name, {}])),
    quantities: Object.assign({}, ...taken.map(({ quantities }) => quantities)) as Readonly<Record<string, unknown>>,
    editions: [{ effective: dateOf(parsed.output), charges: taken.flatMap(({ charges }) => charges) }],
  };
  return { ...readSchedule(value), leftOut };
}

/** The charges of a class and what they need, or why it is left out. */
function takenOver(owner: NamedClass): (Needed & { readonly charges: readonly Charge[] }) | string {
  try {
    const charges = classCharges(owner);
    return { charges, ...neededBy(charges, owner) };
  } catch (error) {
    if (error instanceof NotTakenOver) return error.message;
    throw error;
  }
}

function headOf({ metadata }: OwrsDocument) {
  const frequency = metadata.bill_frequency?.toLowerCase().replaceAll(/[^a-z]/g, "") ?? "monthly";
  return {
    ratebookRates: 1,
    utility: metadata.utility_name ?? "Utility",
    source: "taken over from an OWRS document",
    usageUnit: usageUnitOf(metadata.bill_unit ?? "ccf") ?? "ccf",
    monthsPerBill: MONTHS[frequency] ?? 1,
    rounding: { line: "none" },
  };
}

function dateOf({ metadata }: OwrsDocument): string {
  const date = metadata.effective_date;
  const text = date instanceof Date ? date.toISOString().slice(0, 10) : (date ?? NO_DATE).slice(0, 10);
  return v.is(v.pipe(v.string(), v.isoDate()), text) ? text : NO_DATE;
}
