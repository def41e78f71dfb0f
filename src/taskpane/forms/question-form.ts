import type { LedgerSpan } from "../../app/run-setup";

/** The form of one question: its parameters, and the days that the exports hold. */
export interface QuestionFormProps<Args> {
  readonly args: Args;
  readonly span: LedgerSpan;
  readonly onChange: (args: Args) => void;
}
