import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { StudyInHand, StudyOrigin } from "../../app/study-desk";
import type { ComparedFund } from "../../app/study-charts";
import { pathOfFund } from "../../app/study-path";
import { projectStudy } from "../../domain/study/project-study";
import { STATUS_QUO } from "../../domain/study/rate-path";
import type { RateStudy } from "../../domain/study/study-schema";
import { studyYears } from "../../domain/study/study-years";
import { ChoiceField } from "../parts/ChoiceField";
import { Disclosure } from "../parts/Disclosure";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { PathFields } from "./PathFields";
import type { StudyActions } from "./study-actions";
import type { StudyEditing } from "./study-editing";
import { StudyProblems } from "./StudyProblems";
import { StudyRisk } from "./StudyRisk";
import { StudyResults } from "./StudyResults";
import { StudySections } from "./StudySections";
import type { StudyServices } from "./study-services";

/** A study in hand. */
export interface OpenStudyProps {
  readonly hand: StudyInHand;
  readonly services: Pick<StudyServices, "askRisk">;
  readonly actions: StudyActions;
}

/** Whose study, the path, what it comes to, and all assumptions. */
export function OpenStudy({ hand, services, actions }: OpenStudyProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { study, problems } = hand;
  const [chosenFund, setFund] = useState("");
  const at = Math.max(
    0,
    study.funds.findIndex(({ id }) => id === chosenFund),
  );
  const fund = useComparedFund(hand, at);
  const last = hand.edits.at(-1)?.what ?? null;
  const { edit, undo } = actions;
  const editing: StudyEditing = { draft: hand.draft, problems, fund: ["funds", at], last, edit, undo };
  return (
    <>
      <section className={pane.card} aria-label="Rate study">
        <h2 className={pane.heading}>{study.utility}</h2>
        <p className={pane.quiet}>{originInWords(hand.origin)}</p>
        <FundChoice study={study} at={at} onChoose={setFund} />
        <PathFields hand={hand} editing={editing} years={studyYears(study).years} actions={actions} />
      </section>
      <ToCorrect problems={problems} />
      <div className={styles.beside}>
        <div className={pane.stack}>
          {fund === null ? null : (
            <>
              <StudyResults fund={fund} />
              <StudyRisk hand={hand} fund={fund.chosen} askRisk={services.askRisk} />
            </>
          )}
        </div>
        <StudySections editing={editing} />
      </div>
    </>
  );
}

/** A fund without an increase and under the path. */
function useComparedFund({ study, path }: StudyInHand, at: number): ComparedFund | null {
  const before = useMemo(() => projectStudy(study, () => STATUS_QUO), [study]);
  const after = useMemo(
    () => (path.choice === "status-quo" ? before : projectStudy(study, (fund) => pathOfFund(path, fund))),
    [study, path, before],
  );
  const [statusQuo, chosen] = [before[at], after[at]];
  return statusQuo === undefined || chosen === undefined ? null : { statusQuo, chosen };
}

interface FundChoiceProps {
  readonly study: RateStudy;
  readonly at: number;
  readonly onChoose: (id: string) => void;
}

function FundChoice({ study: { funds }, at, onChoose }: FundChoiceProps) {
  if (funds.length < 2) return null;
  return (
    <ChoiceField
      label="Fund"
      value={funds[at]?.id ?? ""}
      choices={funds.map(({ id, name }) => ({ value: id, name, meaning: "" }))}
      onChange={onChoose}
    />
  );
}

function ToCorrect({ problems }: Pick<StudyInHand, "problems">) {
  const pane = usePaneStyles();
  if (problems.length === 0) return null;
  const places = problems.length === 1 ? "1 place" : `${problems.length} places`;
  const text = `Correct ${places} below; until then the results are those of the study before.`;
  return (
    <section className={pane.card} aria-label="To correct">
      <NoticeBar notice={{ tone: "error", text }} />
      <Disclosure summary={`What to correct: ${places}`}>
        <StudyProblems problems={problems} />
      </Disclosure>
    </section>
  );
}

function originInWords(origin: StudyOrigin): string {
  if (origin.kind === "file") return `From the file ${origin.name}.`;
  return origin.kind === "workbook" ? "From this workbook." : "A new study; enter its figures and their sources.";
}

const useStyles = makeStyles({
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 420px), 1fr))",
    gap: tokens.spacingVerticalM,
    alignItems: "start",
    minWidth: 0,
    "& > *": { minWidth: 0 },
  },
});
