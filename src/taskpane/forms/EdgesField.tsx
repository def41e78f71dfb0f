import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

/** The last day of each aging bucket after not due. */
export interface EdgesFieldProps {
  readonly edges: readonly number[];
  readonly onChange: (edges: readonly number[]) => void;
}

/** The bucket ends as a list to type; what is no number comes out as NaN. */
export function EdgesField({ edges, onChange }: EdgesFieldProps) {
  const [text, setText] = useState(edges.join(", "));
  const change = (value: string) => {
    setText(value);
    onChange(value.split(",").map(Number));
  };
  return (
    <Field label="Buckets end after (days)" hint="Separated by commas. 30, 60 makes 1–30, 31–60 and 61 days and more.">
      <Input value={text} inputMode="numeric" onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
