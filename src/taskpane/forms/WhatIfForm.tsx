import type { RunSetup } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { AsOfField } from "./AsOfField";
import { EdgesField } from "./EdgesField";
import type { QuestionFormProps } from "./question-form";

/** The form of the comparison of conventions: it starts from the aging as it is set up, and changes one rule at a time. */
export function WhatIfForm({ args, span, onChange }: QuestionFormProps<RunSetup["aging"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField value={args.asOf} span={span} what="Open balances" onChange={(asOf) => onChange({ ...args, asOf })} />
      <EdgesField edges={args.edges} onChange={(edges) => onChange({ ...args, edges })} />
      <p className={pane.quiet}>
        It starts from your aging as it is set up under Aging, and shows what moves when one rule is another.
      </p>
    </div>
  );
}
