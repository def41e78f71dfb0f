import type { RunSetup } from "../../app/run-setup";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";
import { EdgesField } from "./EdgesField";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";

/** The form of the roll-forward: a period, a row for each of its months. */
export function RollForwardForm({ args, span, onChange }: QuestionFormProps<RunSetup["rollForward"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <PeriodFields
        period={args}
        span={span}
        atTheEnd="The last month closes"
        onChange={(period) => onChange({ ...args, ...period })}
      />
      <Disclosure summary="More settings">
        <EdgesField edges={args.edges} onChange={(edges) => onChange({ ...args, edges })} />
      </Disclosure>
    </div>
  );
}
