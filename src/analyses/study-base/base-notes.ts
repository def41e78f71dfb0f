import { printDollars } from "../../domain/money";
import type { BillCase } from "../billing/bill-case";
import type { BaseFacts } from "./service-base";
import type { ServiceBase } from "./study-base-result";

/** What the notes look at besides the facts. */
interface Noted {
  readonly cases: readonly BillCase[];
  /** Why bills cannot be made at the rates in force. */
  readonly reasons: readonly string[];
  readonly services: readonly ServiceBase[];
}

const YEAR = 12;

/** What could not be priced or placed, and what was decided, a sentence each. */
export function baseNotes(facts: BaseFacts, noted: Noted): readonly string[] {
  return [
    ...periodNotes(facts),
    ...pricingNotes(facts, noted),
    ...placingNotes(facts),
    ...collectionNotes(facts, noted),
  ];
}

function periodNotes({ months, proof }: BaseFacts): readonly string[] {
  return [
    ...(months < YEAR
      ? [
          `Bills of ${months} of 12 months are at hand; units are carried to a year as if the other months were like them, which leaves the season out.`,
        ]
      : []),
    ...(months > YEAR ? [`Bills are dated in ${months} calendar months; units are brought to twelve.`] : []),
    ...(proof.warning === null ? [] : [proof.warning]),
  ];
}

function pricingNotes({ proof }: BaseFacts, { cases, reasons }: Noted): readonly string[] {
  const idle = cases
    .flatMap(({ count, services }) => (services.some(({ usage }) => usage === 0) ? [count] : []))
    .reduce((sum, count) => sum + count, 0);
  return [
    ...(proof.notPricedCents === 0
      ? []
      : [`${printDollars(proof.notPricedCents)} of the bills cannot be priced and are in no line.`]),
    ...reasons.map((reason) => `Not priced at the rates in force: ${reason}`),
    ...(idle === 0 ? [] : [`${idle.toLocaleString("en-US")} bills without use count like all others.`]),
  ];
}

function placingNotes({ other }: BaseFacts): readonly string[] {
  return other
    .filter(({ service }) => service === "")
    .map(
      ({ charge, kind, cents }) =>
        `${printDollars(Math.round(cents))} of ${charge} (${kind}) belong to no service of the schedule and are in no fund; add them to one as other revenue.`,
    );
}

function collectionNotes({ age }: BaseFacts, { services }: Noted): readonly string[] {
  const missing = services.filter(({ collection }) => collection === null).map(({ service }) => service);
  if (missing.length === 0) return [];
  const why = age === null ? "no bill is three months old" : "none of its bills is old enough";
  return [`Collection of ${missing.join(", ")} is not known: ${why}. Enter it in the study.`];
}
