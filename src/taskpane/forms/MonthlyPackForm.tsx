import type { RunSetup } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { AsOfField } from "./AsOfField";
import type { QuestionFormProps } from "./question-form";

/** The form of the monthly pack: the month's last day. Everything else is as the other reports are set up. */
export function MonthlyPackForm({ args, span, onChange }: QuestionFormProps<RunSetup["monthlyPack"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField
        value={args.asOf}
        span={span}
        what="The month's last day: everything is taken"
        onChange={(asOf) => onChange({ ...args, asOf })}
      />
      <p className={pane.quiet}>
        The pack refreshes the sheets that it wrote last month, and adds this month to its history.
      </p>
    </div>
  );
}
