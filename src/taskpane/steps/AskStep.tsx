import { Button } from "@fluentui/react-components";
import type { Notice } from "../../app/notice";
import { isAboutReceivables } from "../../app/run-setup";
import type { Desk } from "../../app/session";
import { setupProblems } from "../../app/setup-problems";
import { QuestionForm } from "../forms/QuestionForm";
import { SharedRules } from "../forms/SharedRules";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { NoticeBar } from "../parts/NoticeBar";
import { QuestionChoice } from "../parts/QuestionChoice";
import { StepTitle } from "../parts/StepTitle";
import { QUESTIONS } from "../questions";
import { usePaneStyles } from "../styles";

/** What the fourth step shows. */
export interface AskStepProps {
  readonly desk: Desk;
  readonly notice: Notice | null;
  readonly actions: PaneActions;
}

/** The fourth step: which question, and its parameters. Defaults are ready to run. */
export function AskStep({ desk, notice, actions }: AskStepProps) {
  const pane = usePaneStyles();
  const { setup, ledger } = desk;
  const problems = setupProblems(setup);
  const run = setup.question === "monthly-pack" ? actions.runAndWrite : actions.run;
  const chosen = QUESTIONS.find(({ id }) => id === setup.question);
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="Choose a report" />
        {notice === null ? null : <NoticeBar notice={notice} />}
        <QuestionChoice question={setup.question} onChange={(question) => actions.choose({ ...setup, question })} />
        <section key={setup.question} className={pane.card} aria-label={chosen?.name}>
          <h2 className={pane.heading}>{chosen?.name}</h2>
          <QuestionForm setup={setup} span={ledger.span} classes={ledger.classes ?? []} onChange={actions.choose} />
        </section>
        {isAboutReceivables(setup.question) ? <SharedRules setup={setup} onChange={actions.choose} /> : null}
        {problems.map((text) => (
          <NoticeBar key={text} notice={{ tone: "warning", text }} />
        ))}
      </div>
      <ActionBar>
        <Button appearance="primary" disabledFocusable={problems.length > 0} onClick={() => run(setup, ledger)}>
          {chosen?.run}
        </Button>
      </ActionBar>
    </>
  );
}
