import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FileOnDesk } from "../../app/intake-desk";
import { missingParts, openQuestions } from "../../app/intake-state";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";

/** A file whose open points are shown. */
export interface OpenPointsProps {
  readonly file: FileOnDesk;
  readonly onChange: (file: FileOnDesk) => void;
}

/** What she is asked, what is missing, and how the file differs from last month's; nothing when all is clear. */
export function OpenPoints({ file, onChange }: OpenPointsProps) {
  const pane = usePaneStyles();
  const { examined } = file;
  return (
    <>
      {examined.refused === null ? null : <NoticeBar notice={{ tone: "error", text: examined.refused }} />}
      {examined.drift.map(({ message, severity }) => (
        <NoticeBar key={message} notice={{ tone: severity, text: message }} />
      ))}
      <Questions file={file} onChange={onChange} />
      {missingParts(file).map((problem) => (
        <p key={problem} className={pane.text}>{`! ${problem}`}</p>
      ))}
    </>
  );
}

function Questions({ file, onChange }: OpenPointsProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const questions = openQuestions(file);
  if (questions.length === 0) return null;
  return (
    <section className={styles.questions} aria-label="Questions">
      {questions.map(({ id, text, columns }) => (
        <div key={id} className={styles.question}>
          <p className={pane.text}>{text}</p>
          <p className={pane.quiet}>{whereToChange(id, columns)}</p>
          {file.recipe.tables.length === 0 ? null : (
            <Button size="small" onClick={() => onChange({ ...file, answered: [...file.answered, id] })}>
              It is right as shown
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

function whereToChange(id: string, columns: readonly string[]): string {
  if (id === "kind") return "Choose it under “This file is”, or say under “Becomes” and “Columns” what to make of it.";
  if (columns.length === 0) return "Change it below if it is wrong, then say that it is right.";
  const names = columns.map((name) => `“${name}”`).join(", ");
  return `Look at ${names} under Columns below. Change it there if it is wrong, then say that it is right.`;
}

const useStyles = makeStyles({
  questions: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  question: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}`,
    overflowWrap: "anywhere",
  },
});
