import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { QuestionId } from "../../app/run-setup";
import { type OfferedQuestion, QUESTION_GROUPS, QUESTIONS } from "../questions";
import { usePaneStyles } from "../styles";

/** Which question is chosen. */
export interface QuestionChoiceProps {
  readonly question: QuestionId;
  readonly onChange: (question: QuestionId) => void;
}

/** The questions in groups, one to choose; each says what it answers. */
export function QuestionChoice({ question, onChange }: QuestionChoiceProps) {
  const pane = usePaneStyles();
  const change = (value: string) => {
    const chosen = QUESTIONS.find(({ id }) => id === value);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <RadioGroup value={question} aria-label="Report" onChange={(_, { value }) => change(value)}>
      <div className={pane.stack}>
        {QUESTION_GROUPS.map(({ title, questions }) => (
          <QuestionGroup key={title} title={title} questions={questions} />
        ))}
      </div>
    </RadioGroup>
  );
}

function QuestionGroup({
  title,
  questions,
}: {
  readonly title: string;
  readonly questions: readonly OfferedQuestion[];
}) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading}>
      <h2 id={heading} className={pane.heading}>
        {title}
      </h2>
      {questions.map(({ id, name, answers }) => (
        <Radio
          key={id}
          value={id}
          className={styles.question}
          label={
            <>
              {name}
              <span className={pane.quiet} style={{ display: "block" }}>
                {answers}
              </span>
            </>
          }
        />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  question: { display: "flex", width: "100%", marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});
