import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { RunSetup } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";
import { UseFields } from "./UseFields";

type BillFrequency = RunSetup["billFrequency"];

/** The form of the bill frequency: a period, the breaks between blocks of rates, and whose bills. */
export function BillFrequencyForm({
  args,
  span,
  classes,
  onChange,
}: QuestionFormProps<BillFrequency> & { readonly classes: readonly string[] }) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <PeriodFields
        period={args}
        span={span}
        atTheEnd="Bills count by their date; the period closes"
        onChange={({ from, to }) => onChange({ ...args, from, to })}
      />
      <BreaksField breaks={args.breaks} onChange={(breaks) => onChange({ ...args, breaks })} />
      <UseFields
        unit={args.unit}
        customerClass={args.customerClass}
        classes={classes}
        onChange={(changed) => onChange({ ...args, ...changed })}
      />
    </div>
  );
}

function BreaksField({
  breaks,
  onChange,
}: Pick<BillFrequency, "breaks"> & { readonly onChange: (breaks: readonly number[]) => void }) {
  const [text, setText] = useState(breaks.join(", "));
  const change = (typed: string) => {
    setText(typed);
    onChange(
      typed.trim() === "" ? [] : typed.split(",").map((each) => (each.trim() === "" ? Number.NaN : Number(each))),
    );
  };
  return (
    <Field
      label="Blocks end after (use)"
      hint="Separated by commas, as your rates have them: 10, 20 makes 0 to 10, 10 to 20 and above. Empty: by what half, three quarters and nine tenths of the bills use."
    >
      <Input value={text} inputMode="decimal" onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
