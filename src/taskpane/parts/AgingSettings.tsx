import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { AgingArgs } from "../../analyses/aging/aging-args";
import { ChoiceField } from "./ChoiceField";
import { DateField } from "./DateField";
import { Disclosure } from "./Disclosure";

/** Settings that a city decides once, or that an auditor asks for. */
export interface AgingSettingsProps {
  readonly aging: AgingArgs;
  readonly onChange: (aging: AgingArgs) => void;
}

const SCOPES = [
  { value: "account", name: "Any bill of the account", meaning: "Money pays whatever the account owes longest." },
  {
    value: "service",
    name: "Bills of the same service",
    meaning: "Money that names no service stays unapplied.",
  },
] as const;

/** The settings of aging that seldom change, closed until asked for. */
export function AgingSettings({ aging, onChange }: AgingSettingsProps) {
  return (
    <Disclosure summary="More settings">
      <EdgesField edges={aging.edges} onChange={(edges) => onChange({ ...aging, edges })} />
      <ChoiceField
        label="Unapplied money reaches"
        value={aging.fifoScope}
        choices={SCOPES}
        onChange={(fifoScope) => onChange({ ...aging, fifoScope })}
      />
      <TermsField {...{ aging, onChange }} />
      <DateField
        label="As known on"
        hint="Leaves out what was entered after this day, to repeat an old report. Empty: everything known today."
        value={aging.knownOn ?? ""}
        onChange={(value) => onChange({ ...aging, knownOn: value === "" ? null : value })}
      />
    </Disclosure>
  );
}

function EdgesField({
  edges,
  onChange,
}: {
  readonly edges: AgingArgs["edges"];
  readonly onChange: (edges: AgingArgs["edges"]) => void;
}) {
  const [text, setText] = useState(edges.join(", "));
  const change = (value: string) => {
    setText(value);
    onChange(value.split(",").map(Number));
  };
  return (
    <Field label="Buckets end after (days)" hint="Separated by commas. 30, 60 makes 1–30, 31–60 and 61 days and more.">
      <Input value={text} inputMode="numeric" onChange={(_, { value }) => change(value)} />
    </Field>
  );
}

function TermsField({ aging, onChange }: AgingSettingsProps) {
  return (
    <Field label="Payment terms (days)" hint="For charges without a due date: due this many days after the bill date.">
      <Input
        type="number"
        min={0}
        value={Number.isNaN(aging.termsDays) ? "" : String(aging.termsDays)}
        onChange={(_, { value }) => onChange({ ...aging, termsDays: value === "" ? Number.NaN : Number(value) })}
      />
    </Field>
  );
}
