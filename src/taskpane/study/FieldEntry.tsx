import { Checkbox, Field, Select } from "@fluentui/react-components";
import { rowsAt, valueAt, wordsAt } from "../../app/study-form/draft";
import { editField, type FieldInPlace } from "../../app/study-form/edit-field";
import { readEntry } from "../../app/study-form/entry-text";
import type { Entry, EntryChoice } from "../../app/study-form/field";
import { placeWords, problemsAt } from "../../app/study-form/place-words";
import type { StudyEditing } from "./study-editing";
import { TypedInput } from "./TypedInput";

/** A field of a study that is being edited. */
export interface FieldEntryProps {
  readonly at: FieldInPlace;
  readonly editing: StudyEditing;
  readonly isFirst?: boolean;
}

/** One field in its place, with what is wrong with it. */
export function FieldEntry({ at, editing, isFirst = false }: FieldEntryProps) {
  const { field } = at;
  const place = [...at.place, ...field.path];
  const words = placeWords(editing.draft, place);
  const value = valueAt(editing.draft, place);
  const change = (next: unknown) => editing.edit(editField(editing.draft, at, next), words);
  const choices = choicesOf(field.entry, editing);
  if (field.entry.kind === "yes")
    return (
      <Checkbox
        label={field.label}
        checked={value === true}
        onChange={(_, data) => change(data.checked === true ? true : undefined)}
      />
    );
  const problem = unreadable(value, field.entry) ?? problemsAt(editing.problems, words)[0]?.sentence;
  return (
    <Field
      label={field.label}
      hint={field.hint ?? ""}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {choices === null ? (
        <TypedInput value={value} entry={field.entry} isFirst={isFirst} onChange={(read) => change(read.value)} />
      ) : (
        <Select
          value={typeof value === "string" ? value : ""}
          onChange={(_, data) => change(data.value === "" ? undefined : data.value)}
        >
          {choices.map(({ value: each, name }) => (
            <option key={each ?? ""} value={each ?? ""}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A text in the place of a number was typed and could not be read. */
function unreadable(value: unknown, entry: Entry): string | undefined {
  return typeof value === "string" ? (readEntry(value, entry).problem ?? undefined) : undefined;
}

/** What can be chosen; null for a field that is typed. */
function choicesOf(entry: Entry, { draft, fund }: StudyEditing): readonly EntryChoice[] | null {
  if (entry.kind === "choice") return entry.choices;
  if (entry.kind !== "reference") return null;
  const rows = rowsAt(draft, entry.to === "inflators" ? [entry.to] : [...fund, entry.to]);
  const named = rows.map((row) => ({
    value: wordsAt(row, ["id"]),
    name: wordsAt(row, ["name"]) || wordsAt(row, ["id"]),
  }));
  return [{ value: null, name: entry.none }, ...named];
}
