import { Checkbox, Field } from "@fluentui/react-components";
import { dateInWords } from "../../app/date-in-words";
import type { AgingSetup, LedgerSpan } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { ChoiceField } from "./ChoiceField";
import { DateField } from "./DateField";
import { Disclosure } from "./Disclosure";

/** The parameters of aging; each says what it means. */
export interface AgingFormProps {
  readonly aging: AgingSetup;
  readonly span: LedgerSpan;
  readonly onChange: (aging: AgingSetup) => void;
}

const BASES = [
  { value: "due", name: "Due date", meaning: "Days past due. A bill due on the as-of date is not late." },
  { value: "bill", name: "Bill date", meaning: "Days since billed, whether due or not." },
] as const;

const CREDITS = [
  {
    value: "fifo",
    name: "Set against the oldest bills",
    meaning: "Unapplied money pays the account's oldest open bills first.",
  },
  {
    value: "separate",
    name: "Shown in their own column",
    meaning: "Bills stay fully open; unapplied money stands beside them.",
  },
  { value: "own", name: "By their own date", meaning: "A credit lowers the bucket of its own age." },
] as const;

const GROUPS = [
  { by: "service", name: "Service" },
  { by: "class", name: "Customer class" },
  { by: "cycle", name: "Billing cycle" },
] as const;

/** The form of the aging report. */
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
      <ChoiceField
        label="Credits not applied to a bill"
        value={aging.credits}
        choices={CREDITS}
        onChange={(credits) => onChange({ ...aging, credits })}
      />
      <Groups aging={aging} onChange={onChange} />
      <SecondClock aging={aging} onChange={onChange} />
    </div>
  );
}

type PartProps = Omit<AgingFormProps, "span">;

function Groups({ aging, onChange }: PartProps) {
  const chosen = (by: AgingSetup["by"][number]) => aging.by.includes(by);
  const toggle = (by: AgingSetup["by"][number]) =>
    onChange({
      ...aging,
      by: GROUPS.map((group) => group.by).filter((each) => (each === by ? !chosen(by) : chosen(each))),
    });
  return (
    <Field label="Also show by">
      <div role="group" aria-label="Also show by">
        {GROUPS.map(({ by, name }) => (
          <Checkbox key={by} label={name} checked={chosen(by)} onChange={() => toggle(by)} />
        ))}
      </div>
    </Field>
  );
}

function SecondClock({ aging, onChange }: PartProps) {
  return (
    <Disclosure summary="As it was known on a day">
      <DateField
        label="Known on"
        hint="Leaves out what was entered after this day, to repeat an old report. Empty: everything known today."
        value={aging.knownOn ?? ""}
        onChange={(value) => onChange({ ...aging, knownOn: value === "" ? null : value })}
      />
    </Disclosure>
  );
}
