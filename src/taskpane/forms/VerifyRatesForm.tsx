import type { RunSetup } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";

/** The form of bills against rates: which bills, by their dates; the schedule is the one that is open. */
export function VerifyRatesForm({ args, span, onChange }: QuestionFormProps<RunSetup["verifyRates"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <PeriodFields period={args} span={span} atTheEnd="The last bills are taken" onChange={onChange} />
      <p className={pane.quiet}>
        Every bill dated in these days is made again by the rate schedule that you opened under Rates.
      </p>
    </div>
  );
}
