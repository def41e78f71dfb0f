import { Field, Input } from "@fluentui/react-components";

/** A whole number to enter. */
export interface CountFieldProps {
  readonly label: string;
  readonly hint: string;
  /** NaN while nothing is entered. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A field for days, months or other counts. */
export function CountField({ label, hint, value, onChange }: CountFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type="number"
        min={0}
        value={Number.isNaN(value) ? "" : String(value)}
        onChange={(_, data) => onChange(data.value === "" ? Number.NaN : Number(data.value))}
      />
    </Field>
  );
}
