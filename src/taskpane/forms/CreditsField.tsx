import type { CreditPolicy } from "../../domain/credit-policy";
import { ChoiceField } from "../parts/ChoiceField";

const POLICIES = [
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

/** The credit policy, the same choice for every report. */
export interface CreditsFieldProps {
  readonly value: CreditPolicy;
  readonly onChange: (value: CreditPolicy) => void;
}

/** What becomes of money that no application ties to a bill. */
export function CreditsField({ value, onChange }: CreditsFieldProps) {
  return <ChoiceField label="Credits not applied to a bill" value={value} choices={POLICIES} onChange={onChange} />;
}
