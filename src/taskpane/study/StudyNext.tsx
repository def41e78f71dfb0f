import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { StudyInHand } from "../../app/study-desk";
import { canRecommend, pathOfFund } from "../../app/study-path";
import { fiscalYear } from "../../app/study-results";
import { projectStudy } from "../../domain/study/project-study";
import { ActionBar } from "../parts/ActionBar";
import { usePaneStyles } from "../styles";
import type { StudyActions } from "./study-actions";

/** The next things to do with a study. */
export interface StudyNextProps {
  readonly hand: StudyInHand | null;
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: StudyActions;
  readonly onBack: () => void;
}

/** The verdict, always in sight while she edits, and the ways to keep the study. */
export function StudyNext({ onBack, ...next }: StudyNextProps) {
  const { hand } = next;
  return (
    <ActionBar>
      {hand === null ? null : (
        <>
          <Verdict hand={hand} />
          <Keeping {...next} hand={hand} />
        </>
      )}
      <Button size="small" onClick={onBack}>
        Back
      </Button>
    </ActionBar>
  );
}

type KeepingProps = Omit<StudyNextProps, "hand" | "onBack"> & { readonly hand: StudyInHand };

function Keeping({ hand, host, actions }: KeepingProps) {
  const isWhole = hand.problems.length === 0;
  const isSoughtInVain = !canRecommend(hand.path);
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={host !== "excel" || !isWhole || isSoughtInVain}
        onClick={() => actions.write(hand, "refuse")}
      >
        Write the study workbook
      </Button>
      <Button size="small" disabledFocusable={host !== "excel" || !isWhole} onClick={() => actions.keep(hand)}>
        Save into the workbook
      </Button>
      <Button size="small" disabledFocusable={!isWhole} onClick={() => actions.save(hand)}>
        Save as a file
      </Button>
      <Button size="small" disabledFocusable={!isWhole || isSoughtInVain} onClick={() => actions.tell(hand)}>
        Save the memo
      </Button>
      <Button size="small" disabledFocusable={hand.edits.length === 0} onClick={actions.undo}>
        Undo
      </Button>
    </>
  );
}

function Verdict({ hand: { study, path, problems } }: { readonly hand: StudyInHand }) {
  const pane = usePaneStyles();
  const words = useMemo(() => {
    const funds = projectStudy(study, (fund) => pathOfFund(path, fund));
    const results = funds.flatMap(({ tests }) => tests);
    const failing = results.filter(({ years }) => years.some(({ passes }) => !passes));
    const years = failing.flatMap((each) => each.years.filter(({ passes }) => !passes).map(({ year }) => year));
    if (results.length === 0) return "No tests of policy yet.";
    if (failing.length === 0) return `All ${results.length} tests pass in every year.`;
    return `${failing.length} of ${results.length} tests fail, first in ${fiscalYear(Math.min(...years))}.`;
  }, [study, path]);
  return (
    <p role="status" className={pane.text} style={{ width: "100%" }}>
      {problems.length === 0 ? words : `${words} Places to correct: ${problems.length}.`}
    </p>
  );
}
