import { Field, Input } from "@fluentui/react-components";
import type { IsoDate } from "../../domain/calendar";

/** A day to enter. */
export interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Empty text while nothing, or no whole date, is entered. */
  readonly value: IsoDate | "";
  readonly onChange: (value: IsoDate | "") => void;
}

/** The system's own date field: typed or picked, in the order of the user's country. */
export function DateField({ label, hint, value, onChange }: DateFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
