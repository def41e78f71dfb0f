import type { Edition } from "../domain/rates/editions";
import { compareOrdinance, type OrdinanceComparison } from "../domain/rates/ordinance/compare-ordinance";
import { type Gravity, gravityOf, lineInWords, missingInWords } from "../domain/rates/ordinance/difference-in-words";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { serviceInWords } from "../domain/service-in-words";

/** Sentences under a heading. */
export interface OrdinanceList {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What came of holding a schedule against a text. */
export interface OrdinanceAnswer {
  /** How many numbers agree, and what does not. */
  readonly summary: string;
  /** What differs first, what agrees last; lists without a sentence are left out. */
  readonly lists: readonly OrdinanceList[];
}

/** The rates that a text adopts beside those of an edition, in sentences with their lines and columns. */
export function ordinanceAnswer(text: string, edition: Edition, schedule: RateSchedule): OrdinanceAnswer {
  const comparison = compareOrdinance(text, edition, schedule);
  return { summary: summaryOf(comparison), lists: listsOf(comparison).filter(({ sentences }) => sentences.length > 0) };
}

function summaryOf({ lines, missing, passedOver, servicesNotNamed }: OrdinanceComparison): string {
  const count = (gravity: Gravity | null) => lines.filter((line) => gravityOf(line) === gravity).length;
  return [
    `${count(null)} of ${lines.length} numbers agree, ${count("error")} differ, ${count("warning")} stand in the text only, ${missing.length} in the schedule only`,
    ...(count("info") === 0 ? [] : [`${count("info")} are undecided`]),
    `${passedOver.length} are no rates`,
    ...(servicesNotNamed.length === 0
      ? []
      : [`the text does not name ${servicesNotNamed.map(serviceInWords).join(", ")}`]),
  ].join("; ");
}

function listsOf({ lines, missing }: OrdinanceComparison): readonly OrdinanceList[] {
  const told = (gravity: Gravity | null) => lines.filter((line) => gravityOf(line) === gravity).map(lineInWords);
  return [
    { title: "Different", sentences: told("error") },
    { title: "In the text only", sentences: told("warning") },
    { title: "In the schedule only", sentences: missing.map(missingInWords) },
    { title: "Undecided", sentences: told("info") },
    { title: "The same", sentences: told(null) },
  ];
}
