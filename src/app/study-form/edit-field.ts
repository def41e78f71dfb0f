import { type Place, valueAt, withValue } from "./draft";
import type { StudyField } from "./field";
import { onlyAsked } from "./row-words";

/** A field of a row or part of a study. */
export interface FieldInPlace {
  /** Where the row stands. */
  readonly place: Place;
  readonly field: StudyField;
  /** All fields of the row. */
  readonly fields: readonly StudyField[];
}

/**
 * A study after a value was entered. A figure that is entered for the first time has "entered" as its source until she names a
 * better one; what another kind of row does not ask for goes.
 */
export function editField(draft: unknown, { place, field, fields }: FieldInPlace, value: unknown): unknown {
  const edited = withValue(draft, [...place, ...field.path], value);
  if (field.entry.kind === "choice") return withValue(edited, place, onlyAsked(valueAt(edited, place), fields));
  const source = sourceBeside(field, fields);
  if (source === null || value === undefined) return edited;
  const at = [...place, ...source.path];
  return valueAt(edited, at) === undefined ? withValue(edited, at, "entered") : edited;
}

/** The source of a part that may be left out as a whole. */
function sourceBeside({ path }: StudyField, fields: readonly StudyField[]): StudyField | null {
  const [part] = path;
  if (path.length < 2) return null;
  return fields.find((each) => each.path.length === 2 && each.path[0] === part && each.path[1] === "source") ?? null;
}
