import { valueAt } from "../../app/study-form/draft";
import type { StudyInHand } from "../../app/study-desk";
import { isSought, type PathChoice } from "../../app/study-path";
import { ChoiceField } from "../parts/ChoiceField";
import { usePaneStyles } from "../styles";
import { IncreaseFields } from "./IncreaseFields";
import type { StudyEditing } from "./study-editing";
import type { StudyServices } from "./study-services";

/** The path that results are shown under. */
export interface PathFieldsProps {
  readonly hand: StudyInHand;
  readonly editing: StudyEditing;
  readonly years: readonly number[];
  readonly canSolve: StudyServices["solvePath"];
  readonly onChoose: (choice: PathChoice) => void;
}

const GIVEN: readonly { readonly value: PathChoice; readonly name: string; readonly meaning: string }[] = [
  { value: "status-quo", name: "No increase", meaning: "Rates stay as they are." },
  { value: "custom", name: "My own increases", meaning: "Increases that you enter, or prices that the study enters." },
];
const SOUGHT: typeof GIVEN = [
  { value: "level", name: "Level", meaning: "The same increase every year, as low as the tests allow." },
  { value: "least", name: "Least, as late as possible", meaning: "Each year no more than the tests ask for." },
  { value: "smooth", name: "Smooth", meaning: "As little change from one increase to the next as possible." },
  { value: "front-loaded", name: "Front-loaded", meaning: "Larger increases first, each smaller than the one before." },
];

/** Which path, and the increases where she sets them. */
export function PathFields({ hand, editing, years, canSolve, onChoose }: PathFieldsProps) {
  const pane = usePaneStyles();
  const { choice, solved } = hand.path;
  const entersPrices = hand.study.funds.some(({ rates }) => rates.some(({ proposed }) => proposed !== undefined));
  const isWaiting = isSought(choice) && solved === null;
  return (
    <>
      <ChoiceField
        label="Path of rates"
        value={choice}
        choices={canSolve === null ? GIVEN : [...GIVEN, ...SOUGHT]}
        onChange={onChoose}
      />
      {choice === "custom" && entersPrices && valueAt(editing.draft, [...editing.fund, "increases"]) === undefined ? (
        <p className={pane.quiet}>This study enters its prices line by line; they are the path.</p>
      ) : null}
      {choice === "custom" && !entersPrices ? <IncreaseFields years={years} editing={editing} /> : null}
      {isWaiting ? (
        <p className={pane.quiet}>Not found yet for the study as it stands: choose the path again.</p>
      ) : null}
      {(solved?.words ?? []).map((words) => (
        <p key={words} className={pane.text}>
          {words}
        </p>
      ))}
    </>
  );
}
