import { Checkbox, Field } from "@fluentui/react-components";
import type { AgingArgs } from "../../analyses/aging/aging-args";
import { dateInWords } from "../../app/date-in-words";
import type { LedgerSpan } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { AgingSettings } from "./AgingSettings";
import { ChoiceField } from "./ChoiceField";
import { CreditsField } from "./CreditsField";
import { DateField } from "./DateField";

/** The parameters of aging; each says what it means. */
export interface AgingFormProps {
  readonly aging: AgingArgs;
  readonly span: LedgerSpan;
  readonly onChange: (aging: AgingArgs) => void;
}

const BASES = [
  { value: "due", name: "Due date", meaning: "Days past due. A bill due on the as-of date is not late." },
  { value: "bill", name: "Bill date", meaning: "Days since billed, whether due or not." },
] as const;

const GROUPS = [
  { by: "service", name: "Service" },
  { by: "class", name: "Customer class" },
  { by: "cycle", name: "Billing cycle" },
] as const;

/** The form of the aging report: what most people look at is in sight, the rest under more settings. */
export function AgingForm({ aging, span, onChange }: AgingFormProps) {
  const pane = usePaneStyles();
  const exports = span === null ? "" : ` Your exports end on ${dateInWords(span.last)}.`;
  return (
    <div className={pane.stack}>
      <DateField
        label="As-of date"
        hint={`Open balances at the end of this day.${exports}`}
        value={aging.asOf}
        onChange={(asOf) => onChange({ ...aging, asOf })}
      />
      <ChoiceField
        label="Count days from"
        value={aging.basis}
        choices={BASES}
        onChange={(basis) => onChange({ ...aging, basis })}
      />
      <CreditsField value={aging.credits} onChange={(credits) => onChange({ ...aging, credits })} />
      <Groups aging={aging} onChange={onChange} />
      <AgingSettings aging={aging} onChange={onChange} />
    </div>
  );
}

function Groups({ aging, onChange }: Omit<AgingFormProps, "span">) {
  const toggle = (by: (typeof GROUPS)[number]["by"]) => {
    const isChosen = (each: (typeof GROUPS)[number]["by"]) => aging.by.includes(each) !== (each === by);
    onChange({ ...aging, by: GROUPS.map((group) => group.by).filter(isChosen) });
  };
  return (
    <Field label="Break down by">
      <div role="group" aria-label="Break down by">
        {GROUPS.map(({ by, name }) => (
          <Checkbox key={by} label={name} checked={aging.by.includes(by)} onChange={() => toggle(by)} />
        ))}
      </div>
    </Field>
  );
}
