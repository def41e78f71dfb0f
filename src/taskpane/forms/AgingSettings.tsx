import type { RunSetup } from "../../app/run-setup";
import { DateField } from "../parts/DateField";
import { Disclosure } from "../parts/Disclosure";
import { EdgesField } from "./EdgesField";
import { ManyField } from "./ManyField";

/** Settings that a city decides once, or that an auditor asks for. */
export interface AgingSettingsProps {
  readonly aging: RunSetup["aging"];
  readonly onChange: (aging: RunSetup["aging"]) => void;
}

const LISTS = [
  { value: "accounts", name: "Every account" },
  { value: "items", name: "Every open item" },
] as const;

/** The settings of aging that seldom change, closed until asked for. */
export function AgingSettings({ aging, onChange }: AgingSettingsProps) {
  return (
    <Disclosure summary="More settings">
      <EdgesField edges={aging.edges} onChange={(edges) => onChange({ ...aging, edges })} />
      <ManyField
        label="Lists in the workbook"
        value={aging.lists}
        choices={LISTS}
        onChange={(lists) => onChange({ ...aging, lists })}
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
