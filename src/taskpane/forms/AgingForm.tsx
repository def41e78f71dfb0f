import type { AgingKey } from "../../analyses/aging/aging-args";
import type { RunSetup } from "../../app/run-setup";
import { ChoiceField } from "../parts/ChoiceField";
import { usePaneStyles } from "../styles";
import { AgingSettings } from "./AgingSettings";
import { AsOfField } from "./AsOfField";
import type { QuestionFormProps } from "./question-form";
import { ManyField } from "./ManyField";

const BASES = [
  { value: "due", name: "Due date", meaning: "Days past due. A bill due on the as-of date is not late." },
  { value: "bill", name: "Bill date", meaning: "Days since billed, whether due or not." },
] as const;

const GROUPS: readonly { readonly value: AgingKey; readonly name: string }[] = [
  { value: "service", name: "Service" },
  { value: "source", name: "Revenue source" },
  { value: "class", name: "Customer class" },
  { value: "cycle", name: "Billing cycle" },
  { value: "inside", name: "Inside or outside the city" },
  { value: "occupancy", name: "Owner or tenant" },
  { value: "hold", name: "On hold or disputed" },
];

/** The form of the aging report: what most people look at is in sight, the rest under more settings. */
export function AgingForm({ args: aging, span, onChange }: QuestionFormProps<RunSetup["aging"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField
        value={aging.asOf}
        span={span}
        what="Open balances"
        onChange={(asOf) => onChange({ ...aging, asOf })}
      />
      <ChoiceField
        label="Count days from"
        value={aging.basis}
        choices={BASES}
        onChange={(basis) => onChange({ ...aging, basis })}
      />
      <ManyField
        label="Break down by"
        value={aging.by}
        choices={GROUPS}
        onChange={(by) => onChange({ ...aging, by })}
      />
      <AgingSettings aging={aging} onChange={onChange} />
    </div>
  );
}
