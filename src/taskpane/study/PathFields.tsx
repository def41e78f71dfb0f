import { Button } from "@fluentui/react-components";
import { valueAt } from "../../app/study-form/draft";
import type { StudyInHand } from "../../app/study-desk";
import { isSought, type PathChoice } from "../../app/study-path";
import { ChoiceField } from "../parts/ChoiceField";
import { usePaneStyles } from "../styles";
import { IncreaseFields } from "./IncreaseFields";
import type { StudyActions } from "./study-actions";
import type { StudyEditing } from "./study-editing";

/** The path that results are shown under. */
export interface PathFieldsProps {
  readonly hand: StudyInHand;
  readonly editing: StudyEditing;
  readonly years: readonly number[];
  readonly actions: Pick<StudyActions, "choosePath" | "takePath">;
}

const CHOICES: readonly { readonly value: PathChoice; readonly name: string; readonly meaning: string }[] = [
  { value: "status-quo", name: "No increase", meaning: "Rates stay as they are." },
  { value: "custom", name: "My own increases", meaning: "Increases that you enter, or prices that the study enters." },
  { value: "level", name: "Level", meaning: "The same increase every year, as low as the tests allow." },
  { value: "least", name: "Least, as late as possible", meaning: "Each year no more than the tests ask for." },
  { value: "smooth", name: "Smooth", meaning: "As little change from one increase to the next as possible." },
  { value: "front-loaded", name: "Front-loaded", meaning: "Larger increases first, each smaller than the one before." },
];

/** Which path, and the increases where she sets them. */
export function PathFields({ hand, editing, years, actions }: PathFieldsProps) {
  const pane = usePaneStyles();
  const { choice } = hand.path;
  const entersPrices = hand.study.funds.some(({ rates }) => rates.some(({ proposed }) => proposed !== undefined));
  return (
    <>
      <ChoiceField
        label="Path of rates"
        value={choice}
        choices={CHOICES}
        onChange={(next) => actions.choosePath(hand, next)}
      />
      {choice === "custom" && entersPrices && valueAt(editing.draft, [...editing.fund, "increases"]) === undefined ? (
        <p className={pane.quiet}>This study enters its prices line by line; they are the path.</p>
      ) : null}
      {choice === "custom" && !entersPrices ? <IncreaseFields years={years} editing={editing} /> : null}
      {isSought(choice) ? <Found hand={hand} canTake={entersPrices ? "no" : "yes"} actions={actions} /> : null}
    </>
  );
}

interface FoundProps extends Pick<PathFieldsProps, "hand" | "actions"> {
  /** A study that enters its prices line by line takes no increases. */
  readonly canTake: "yes" | "no";
}

/** What a search has found, and what to do with it. */
function Found({ hand, canTake, actions }: FoundProps) {
  const pane = usePaneStyles();
  const { choice, solved } = hand.path;
  if (solved === null)
    return (
      <>
        <p className={pane.quiet}>Not found yet for the study as it stands.</p>
        <Button onClick={() => actions.choosePath(hand, choice)}>Look for the path again</Button>
      </>
    );
  const isFound = Object.keys(solved.increasesByFund).length > 0;
  return (
    <>
      {solved.words.map((words) => (
        <p key={words} className={pane.text}>
          {words}
        </p>
      ))}
      {isFound && canTake === "yes" ? <Button onClick={actions.takePath}>Take as my own increases</Button> : null}
    </>
  );
}
