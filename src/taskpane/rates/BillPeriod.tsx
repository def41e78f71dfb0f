import type { BillForm } from "../../app/rates-page";
import { DateField } from "../parts/DateField";
import { Disclosure } from "../parts/Disclosure";
import { FieldProblem } from "./FieldProblem";

/** The days of a bill. */
export interface BillPeriodProps {
  readonly form: BillForm;
  /** What is wrong with the days. */
  readonly problem: string | undefined;
  readonly onChange: (form: BillForm) => void;
}

/** The period and the day of the bill; without them the rates chosen above hold, for a normal period. */
export function BillPeriod({ form, problem, onChange }: BillPeriodProps) {
  return (
    <Disclosure summary="Period and day of the bill">
      <p style={{ margin: 0 }}>Leave them empty for a normal period at the rates chosen above.</p>
      <DateField
        label="First day"
        hint="First day of the period; it counts."
        value={form.from}
        onChange={(from) => onChange({ ...form, from })}
      />
      <DateField
        label="Last day"
        hint="Last day of the period; it counts too."
        value={form.to}
        onChange={(to) => onChange({ ...form, to })}
      />
      <FieldProblem text={problem} />
      <DateField
        label="Day of the bill"
        hint="Decides the rates where the schedule says so."
        value={form.billDate}
        onChange={(billDate) => onChange({ ...form, billDate })}
      />
    </Disclosure>
  );
}
