import type { RunSetup } from "../../app/run-setup";
import { BillableUnitsForm } from "./BillableUnitsForm";
import { BillFrequencyForm } from "./BillFrequencyForm";
import type { ChosenFormProps } from "./question-form";

/** The form of one of the two questions about what is sold. */
export function UnitsForm({ setup, span, classes, onChange }: ChosenFormProps) {
  const { question, billableUnits, billFrequency } = setup;
  const change = (changed: Partial<RunSetup>) => onChange({ ...setup, ...changed });
  return question === "bill-frequency" ? (
    <BillFrequencyForm
      args={billFrequency}
      classes={classes}
      span={span}
      onChange={(args) => change({ billFrequency: args })}
    />
  ) : (
    <BillableUnitsForm
      args={billableUnits}
      classes={classes}
      span={span}
      onChange={(args) => change({ billableUnits: args })}
    />
  );
}
