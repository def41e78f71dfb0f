import { dateInWords } from "../../app/date-in-words";
import type { RunSetup } from "../../app/run-setup";
import { reportDay } from "../../app/setup-args";
import { ChoiceField } from "../parts/ChoiceField";
import { usePaneStyles } from "../styles";
import { AmountField } from "./AmountField";
import { CountField } from "./CountField";
import { CreditsField } from "./CreditsField";

/** What every question shares. */
export interface SharedRulesProps {
  readonly setup: RunSetup;
  readonly onChange: (setup: RunSetup) => void;
}

const SCOPES = [
  { value: "account", name: "Any bill of the account", meaning: "Money pays whatever the account owes longest." },
  {
    value: "service",
    name: "Bills of the same service",
    meaning: "Money that names no service stays unapplied.",
  },
] as const;

/** The rules by which every report reads the receivables, in one place, and the balance that every report is compared with. */
export function SharedRules({ setup, onChange }: SharedRulesProps) {
  const pane = usePaneStyles();
  const { rules, glCents } = setup;
  const change = (changed: Partial<RunSetup["rules"]>) => onChange({ ...setup, rules: { ...rules, ...changed } });
  const day = reportDay(setup);
  return (
    <section className={pane.card} aria-labelledby="shared-rules">
      <h2 id="shared-rules" className={pane.heading}>
        How credits are applied
      </h2>
      <p className={pane.quiet}>The same for every report, so that your reports agree with each other.</p>
      <CreditsField value={rules.credits} onChange={(credits) => change({ credits })} />
      <ChoiceField
        label="Unapplied money reaches"
        value={rules.fifoScope}
        choices={SCOPES}
        onChange={(fifoScope) => change({ fifoScope })}
      />
      <CountField
        label="Payment terms (days)"
        hint="For charges without a due date: due this many days after the bill date."
        value={rules.termsDays}
        onChange={(termsDays) => change({ termsDays })}
      />
      <AmountField
        label="General ledger balance ($, optional)"
        hint={`Your receivables control account${day === "" ? "" : ` on ${dateInWords(day)}`}. Every sheet is then compared with it.`}
        value={glCents}
        onChange={(cents) => onChange({ ...setup, glCents: cents })}
      />
    </section>
  );
}
