import type { CollectionsArgs } from "../../analyses/collections/collections-args";
import { dateInWords } from "../../app/date-in-words";
import type { LedgerSpan } from "../../app/run-setup";
import { usePaneStyles } from "../styles";
import { CreditsField } from "./CreditsField";
import { DateField } from "./DateField";

/** The parameters of the collection measures. */
export interface CollectionsFormProps {
  readonly collections: CollectionsArgs;
  readonly span: LedgerSpan;
  readonly onChange: (collections: CollectionsArgs) => void;
}

/** The form of the collections report: a period, both days counted. */
export function CollectionsForm({ collections, span, onChange }: CollectionsFormProps) {
  const pane = usePaneStyles();
  const exports =
    span === null ? "" : ` Your exports run from ${dateInWords(span.first)} to ${dateInWords(span.last)}.`;
  return (
    <div className={pane.stack}>
      <DateField
        label="First day"
        hint={`Whole months give the clearest measures.${exports}`}
        value={collections.from}
        onChange={(from) => onChange({ ...collections, from })}
      />
      <DateField
        label="Last day"
        hint="Receivables are measured at the end of this day."
        value={collections.to}
        onChange={(to) => onChange({ ...collections, to })}
      />
      <CreditsField value={collections.credits} onChange={(credits) => onChange({ ...collections, credits })} />
    </div>
  );
}
