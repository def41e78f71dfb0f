import { Field, Input, Textarea } from "@fluentui/react-components";
import type { MendedRecord } from "../../app/mend-ledger";
import type { Reject } from "../../intake/load-result";
import { usePaneStyles } from "../styles";
import { Disclosure } from "./Disclosure";

/** Longer lines are cut in the list, so that they cannot be mended as a whole. */
const WHOLE_LINE = 200;

/** A rejected record and how far it is mended. */
export interface MendFieldsProps {
  readonly file: string;
  readonly reject: Reject;
  /** The columns of the file, in the order of a record's cells. */
  readonly columns: readonly string[];
  /** The record as she has mended it; null while it stands as it was read. */
  readonly mended: MendedRecord["as"] | null;
  readonly onMend: (as: MendedRecord["as"]) => void;
}

/** Boxes in which a rejected record is mended: one a column where its cells are known, else the whole line. */
export function MendFields(props: MendFieldsProps) {
  const pane = usePaneStyles();
  const { reject } = props;
  if (reject.cells !== undefined && reject.cells.length > 0) return <CellFields {...props} cells={reject.cells} />;
  if (reject.text.length < WHOLE_LINE) return <LineField {...props} />;
  return <p className={pane.quiet}>Too long to mend here: correct it in the export and load the file again.</p>;
}

function LineField({ file, reject, mended, onMend }: MendFieldsProps) {
  const value = mended !== null && "text" in mended ? mended.text : reject.text;
  return (
    <Textarea
      size="small"
      resize="vertical"
      aria-label={`${file}, line ${reject.line}: the line as it should read`}
      textarea={{ style: { fontFamily: "monospace" }, spellCheck: false }}
      value={value}
      onChange={(_, data) => onMend({ text: data.value })}
    />
  );
}

/** The column at fault stands first; the others are there when they are needed. */
function CellFields({
  columns,
  reject,
  mended,
  cells,
  onMend,
}: MendFieldsProps & { readonly cells: readonly (string | null)[] }) {
  const values = mended !== null && "cells" in mended ? mended.cells : cells;
  const set = (at: number, text: string) => {
    onMend({ cells: values.map((cell, index) => (index === at ? cellOf(text) : cell)) });
  };
  const field = (at: number) => (
    <Field key={at} size="small" label={columns[at] ?? `Column ${at + 1}`}>
      <Input
        size="small"
        input={{ style: { minWidth: 0, width: "100%" } }}
        value={values[at] ?? ""}
        onChange={(_, { value }) => set(at, value)}
      />
    </Field>
  );
  const places = values.map((_, index) => index);
  const faulty = places.filter((at) => columns[at] === reject.column);
  const others = places.filter((at) => !faulty.includes(at));
  return (
    <>
      {faulty.map(field)}
      <Disclosure summary={faulty.length === 0 ? "Mend its columns" : "Its other columns"}>
        {others.map(field)}
      </Disclosure>
    </>
  );
}

function cellOf(text: string): string | null {
  return text === "" ? null : text;
}
