import type { RunSetup } from "../../app/run-setup";
import { DateField } from "../parts/DateField";
import { usePaneStyles } from "../styles";
import { AsOfField } from "./AsOfField";
import { CountField } from "./CountField";
import type { QuestionFormProps } from "./question-form";

/** The form of expected collections: the month end, how far ahead, and the history that tells how people pay. */
export function ExpectedForm({ args, span, onChange }: QuestionFormProps<RunSetup["expected"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField
        value={args.asOf}
        span={span}
        what="A month end: what is open"
        onChange={(asOf) => onChange({ ...args, asOf })}
      />
      <CountField
        label="Months ahead"
        hint="Cash is expected for each of these months."
        value={args.months}
        onChange={(months) => onChange({ ...args, months })}
      />
      <DateField
        label="History from"
        hint="The first day of the first billing month that shows how people pay."
        value={args.historyFrom}
        onChange={(historyFrom) => onChange({ ...args, historyFrom })}
      />
    </div>
  );
}
