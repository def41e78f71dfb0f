import type { RunSetup } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";

/** The form of the collections report: a period, both days counted. */
export function CollectionsForm({ args, span, onChange }: QuestionFormProps<RunSetup["collections"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <PeriodFields
        period={args}
        span={span}
        atTheEnd="Receivables are measured"
        onChange={(period) => onChange({ ...args, ...period })}
      />
    </div>
  );
}
