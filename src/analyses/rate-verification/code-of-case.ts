import { factWord } from "../../domain/rates/facts";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { codeFacts } from "../billing/account-of-case";
import type { BillCase, CaseService } from "../billing/bill-case";

/** What is wrong with the rate code on a charge, apart from its amount. */
export type CodeProblem =
  | { readonly kind: "unknown"; readonly code: string }
  | { readonly kind: "twin"; readonly code: string; readonly of: string }
  | { readonly kind: "contradiction"; readonly code: string; readonly fact: "class" | "zone"; readonly coded: string };

/** The facts of an account that rate codes stand for. */
type CodedFact = "class" | "zone";
const CODED_FACTS: readonly CodedFact[] = ["zone", "class"];

/** The first problem with the rate codes of a service of a bill; null for none, or where the schedule lists no codes. */
export function codeProblem(
  schedule: RateSchedule,
  billCase: BillCase,
  { rateCodes }: CaseService,
): CodeProblem | null {
  if (schedule.codes === undefined) return null;
  for (const code of rateCodes) {
    if (!(code in schedule.codes)) {
      const of = Object.keys(schedule.codes).find((known) => spelling(known) === spelling(code));
      return of === undefined ? { kind: "unknown", code } : { kind: "twin", code, of };
    }
    for (const fact of CODED_FACTS) {
      const coded = codedOtherwise(schedule, billCase, { code, fact });
      if (coded !== null) return { kind: "contradiction", code, fact, coded };
    }
  }
  return null;
}

/** The case with the zone or class that its rate codes stand for; null where they contradict nothing. */
export function caseAsCoded(schedule: RateSchedule, billCase: BillCase, fact: CodedFact): BillCase | null {
  for (const code of billCase.services.flatMap(({ rateCodes }) => rateCodes)) {
    const coded = codedOtherwise(schedule, billCase, { code, fact });
    if (coded !== null) return fact === "zone" ? { ...billCase, zone: coded } : { ...billCase, customerClass: coded };
  }
  return null;
}

/**
 * A rate code without what is easily mistyped: case, dashes, blanks, O for 0, I and L for 1.
 * @example spelling("w-r-in") === spelling("W-R-1N") // true
 */
export function spelling(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

function codedOtherwise(
  schedule: RateSchedule,
  { customerClass, zone }: BillCase,
  { code, fact }: { readonly code: string; readonly fact: CodedFact },
): string | null {
  const coded = codeFacts(schedule, code)[fact];
  const known = fact === "zone" ? zone : customerClass;
  if (coded === undefined || known === null) return null;
  return wordOf(schedule, fact, coded) === wordOf(schedule, fact, known) ? null : String(coded);
}

/** A class or zone in the schedule's own word. */
function wordOf({ aliases }: RateSchedule, fact: CodedFact, value: string | number): string {
  const word = factWord(fact, value);
  const others = Object.entries(aliases?.[fact] ?? {});
  return factWord(fact, others.find(([other]) => factWord(fact, other) === word)?.[1] ?? value);
}
