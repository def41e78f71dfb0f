import type { Memo } from "../report/memo";
import { dateInWords } from "./date-in-words";
import { assumptionsSection } from "./memo/assumptions-section";
import { councilSection } from "./memo/council-section";
import type { StudyMemoInput } from "./memo/study-memo-input";
import { priceSection } from "./memo/price-section";
import { reasonsSection } from "./memo/reasons-section";
import { recommendationSection } from "./memo/recommendation-section";
import { risksSection } from "./memo/risks-section";
import { fiscalYear } from "./study-results";

/** Who decides, runs the system, and builds it. */
const TO = ["Finance Director", "Service Director", "City Engineer"];

/**
 * The memo that carries a study to the directors: what to raise and when, why, the prices, what was assumed from where, what
 * could turn out otherwise, and what council must do.
 */
export function studyMemo(input: StudyMemoInput): Memo {
  const { study, preparedOn } = input;
  const last = study.firstYear + study.years - 1;
  return {
    to: TO,
    from: study.preparedBy ?? "Collections Coordinator",
    date: dateInWords(preparedOn),
    subject: `Recommended utility rates of ${study.utility}, ${fiscalYear(study.firstYear)} to ${fiscalYear(last)}`,
    sections: [
      recommendationSection(input),
      reasonsSection(input),
      priceSection(input),
      assumptionsSection(study),
      risksSection(input),
      councilSection(input),
    ],
  };
}
