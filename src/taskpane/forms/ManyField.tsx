import { Checkbox, Field } from "@fluentui/react-components";

/** Any number of a few things. */
export interface ManyFieldProps<T extends string> {
  readonly label: string;
  readonly value: readonly T[];
  readonly choices: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Boxes to tick; what is ticked comes in the order of the choices. */
export function ManyField<T extends string>({ label, value, choices, onChange }: ManyFieldProps<T>) {
  const toggle = (toggled: T) => {
    const isChosen = (each: T) => value.includes(each) !== (each === toggled);
    onChange(choices.map((choice) => choice.value).filter(isChosen));
  };
  return (
    <Field label={label}>
      <div role="group" aria-label={label}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.name}
            checked={value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </Field>
  );
}
