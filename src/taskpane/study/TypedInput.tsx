import { Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { entryText, isSame, readEntry, type ReadEntry } from "../../app/study-form/entry-text";
import type { Entry } from "../../app/study-form/field";

/** A value that is typed. */
export interface TypedInputProps {
  readonly value: unknown;
  readonly entry: Entry;
  /** Takes the focus when it appears. */
  readonly isFirst?: boolean;
  readonly onChange: (read: ReadEntry) => void;
}

/** A field that keeps what was typed as it was typed, as long as it still means the value. */
export function TypedInput({ value, entry, isFirst = false, onChange, ...field }: TypedInputProps) {
  const [typed, setTyped] = useState("");
  const text = isSame(readEntry(typed, entry).value, value) ? typed : entryText(value, entry);
  const change = (next: string) => {
    setTyped(next);
    onChange(readEntry(next, entry));
  };
  if (entry.kind === "lines")
    return <Textarea {...field} value={text} rows={5} resize="vertical" onChange={(_, data) => change(data.value)} />;
  const isNumber = entry.kind !== "words" && entry.kind !== "dollars-by-year" && entry.kind !== "percents";
  return (
    <Input
      {...field}
      value={text}
      autoFocus={isFirst}
      inputMode={isNumber ? "decimal" : "text"}
      onChange={(_, data) => change(data.value)}
    />
  );
}
