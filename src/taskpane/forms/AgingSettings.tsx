import type { RunSetup } from "../../app/run-setup";
import { ChoiceField } from "../parts/ChoiceField";
import { DateField } from "../parts/DateField";
import { Disclosure } from "../parts/Disclosure";
import { AmountField } from "./AmountField";
import { CountField } from "./CountField";
import { EdgesField } from "./EdgesField";
import { ManyField } from "./ManyField";

/** Settings that a city decides once, or that an auditor asks for. */
export interface AgingSettingsProps {
  readonly aging: RunSetup["aging"];
  readonly onChange: (aging: RunSetup["aging"]) => void;
}

const BUCKETS = [
  { value: "days", name: "Days", meaning: "Each bucket holds so many days." },
  { value: "months", name: "Calendar months", meaning: "Each bucket holds what became due in one month." },
] as const;

const CLOCKS = [
  { value: "one", name: "By the books alone", meaning: "Everything counts by its date in the books." },
  {
    value: "both",
    name: "By the books, and as it was known",
    meaning: "Shows beside it what had been entered by the as-of date, and names the difference.",
  },
] as const;

const LISTS = [
  { value: "accounts", name: "Every account" },
  { value: "items", name: "Every open item" },
] as const;

/** The settings of aging that seldom change, closed until asked for. */
export function AgingSettings({ aging, onChange }: AgingSettingsProps) {
  return (
    <Disclosure summary="More settings">
      <BucketFields aging={aging} onChange={onChange} />
      <ManyField
        label="Lists in the workbook"
        value={aging.lists}
        choices={LISTS}
        onChange={(lists) => onChange({ ...aging, lists })}
      />
      <AmountField
        label="List accounts from ($)"
        hint="Smaller balances, credits too, stand together in one line, so that the list still adds up. 0 lists all."
        value={aging.minimumCents}
        onChange={(cents) => onChange({ ...aging, minimumCents: cents ?? 0 })}
      />
      <ChoiceField
        label="Clock"
        value={aging.clocks}
        choices={CLOCKS}
        onChange={(clocks) => onChange({ ...aging, clocks })}
      />
      <DateField
        label="As known on"
        hint="Leaves out what was entered after this day, to repeat an old report. Empty: everything known today."
        value={aging.knownOn ?? ""}
        onChange={(value) => onChange({ ...aging, knownOn: value === "" ? null : value })}
      />
    </Disclosure>
  );
}

function BucketFields({ aging, onChange }: AgingSettingsProps) {
  return (
    <>
      <ChoiceField
        label="Buckets of"
        value={aging.bucketsBy}
        choices={BUCKETS}
        onChange={(bucketsBy) => onChange({ ...aging, bucketsBy })}
      />
      {aging.bucketsBy === "days" ? (
        <EdgesField edges={aging.edges} onChange={(edges) => onChange({ ...aging, edges })} />
      ) : (
        <CountField
          label="Months with a bucket of their own"
          hint="The month of the as-of date is the first; earlier ones stand together."
          value={aging.months}
          onChange={(months) => onChange({ ...aging, months })}
        />
      )}
    </>
  );
}
