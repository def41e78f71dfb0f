import type { MemoSection } from "../../report/memo";
import type { StudyMemoInput } from "./study-memo-input";
import { fiscalYear } from "../study-results";
import { firstChange, isChanged } from "./first-change";
import { effectMonth, listInWords } from "./effect-words";

/** What council is asked to do, and by when. */
export function councilSection({ study, recommended }: StudyMemoInput): MemoSection {
  const raised = recommended.filter(isChanged);
  const first = fiscalYear(study.firstYear + firstChange(recommended));
  if (raised.length === 0)
    return {
      heading: "What council must do",
      paragraphs: ["Nothing: rates stay as they are. The study is to be looked at again before the next budget."],
    };
  const funds = listInWords(raised.map(({ plan }) => plan.fund.name));
  return {
    heading: "What council must do",
    paragraphs: [],
    points: [
      `Adopt an ordinance with the prices of ${funds}, in force before the bills of ${effectMonth(study)}, ${first}. The ordinance must print the prices of this memo and no others.`,
      "Ask the Law Director which readings, hearings and notices to customers the charter and state law require, and begin early enough for them.",
      "Adopt the increases of the later years with it, or take them up again each year after the study was compared with the books.",
    ],
  };
}
