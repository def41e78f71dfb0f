import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { readDollars } from "../../app/read-dollars";
import { type Cents, printDollars } from "../../domain/money";

/** An amount of dollars to enter. */
export interface AmountFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Null while the field is empty, NaN while it holds no amount. */
  readonly value: Cents | null;
  readonly onChange: (value: Cents | null) => void;
}

/** A field for dollars and cents; what is typed stays as it was typed. */
export function AmountField({ label, hint, value, onChange }: AmountFieldProps) {
  const [text, setText] = useState(value === null || Number.isNaN(value) ? "" : printDollars(value));
  const change = (typed: string) => {
    setText(typed);
    onChange(typed.trim() === "" ? null : (readDollars(typed) ?? Number.NaN));
  };
  return (
    <Field label={label} hint={hint}>
      <Input value={text} inputMode="decimal" onChange={(_, data) => change(data.value)} />
    </Field>
  );
}
