import { Field, Select } from "@fluentui/react-components";

/** One of a few ways; the hint explains the way that is chosen. */
export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly name: string; readonly meaning: string }[];
  readonly onChange: (value: T) => void;
}

/** A list to choose from, with what the present choice means under it. */
export function ChoiceField<T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>) {
  const chosen = choices.find((choice) => choice.value === value);
  const change = (text: string) => {
    const next = choices.find((choice) => choice.value === text);
    if (next !== undefined) onChange(next.value);
  };
  return (
    <Field label={label} hint={chosen?.meaning ?? ""}>
      <Select value={value} onChange={(_, data) => change(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
