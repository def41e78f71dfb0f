import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Notice } from "../../app/notice";
import { type RunSetup, setupProblems } from "../../app/run-setup";
import type { Desk } from "../../app/session";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { AgingForm } from "../parts/AgingForm";
import { CollectionsForm } from "../parts/CollectionsForm";
import { NoticeBar } from "../parts/NoticeBar";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";

/** What the third step shows. */
export interface AskStepProps {
  readonly desk: Desk;
  readonly notice: Notice | null;
  readonly actions: PaneActions;
}

/** The third step: which question, and its parameters. Defaults are ready to run. */
export function AskStep({ desk, notice, actions }: AskStepProps) {
  const pane = usePaneStyles();
  const { setup, ledger } = desk;
  const problems = setupProblems(setup);
  const run = () => actions.run(setup, ledger);
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="Choose a report" />
        {notice === null ? null : <NoticeBar notice={notice} />}
        <QuestionChoice setup={setup} onChange={actions.choose} />
        <Parameters desk={desk} onChange={actions.choose} />
        {problems.map((text) => (
          <NoticeBar key={text} notice={{ tone: "warning", text }} />
        ))}
      </div>
      <ActionBar>
        <Button appearance="primary" disabledFocusable={problems.length > 0} onClick={run}>
          {setup.question === "aging" ? "Run aging" : "Run collections"}
        </Button>
      </ActionBar>
    </>
  );
}

interface ChangeProps {
  readonly setup: RunSetup;
  readonly onChange: (setup: RunSetup) => void;
}

function QuestionChoice({ setup, onChange }: ChangeProps) {
  return (
    <Field label="Question">
      <RadioGroup
        value={setup.question}
        onChange={(_, { value }) => onChange({ ...setup, question: value === "collections" ? "collections" : "aging" })}
      >
        <Radio value="aging" label="Aging: how old is the money owed to us?" />
        <Radio value="collections" label="Collections: how fast and how fully do we collect?" />
      </RadioGroup>
    </Field>
  );
}

function Parameters({ desk, onChange }: { readonly desk: Desk; readonly onChange: (setup: RunSetup) => void }) {
  const { setup, ledger } = desk;
  if (setup.question === "aging") {
    return <AgingForm aging={setup.aging} span={ledger.span} onChange={(aging) => onChange({ ...setup, aging })} />;
  }
  const change = (collections: RunSetup["collections"]) => onChange({ ...setup, collections });
  return <CollectionsForm collections={setup.collections} span={ledger.span} onChange={change} />;
}
