import type { LedgerSpan, RunSetup } from "../../app/run-setup";

/** The form of one question: its parameters, and the days that the exports hold. */
export interface QuestionFormProps<Args> {
  readonly args: Args;
  readonly span: LedgerSpan;
  readonly onChange: (args: Args) => void;
}

/** The parameters of the chosen question. */
export interface ChosenFormProps {
  readonly setup: RunSetup;
  readonly span: LedgerSpan;
  /** Customer classes to choose from. */
  readonly classes: readonly string[];
  readonly onChange: (setup: RunSetup) => void;
}
