import { makeStyles, tokens } from "@fluentui/react-components";
import { type Place, valueAt } from "../../app/study-form/draft";
import type { StudyField } from "../../app/study-form/field";
import { askedFields } from "../../app/study-form/row-words";
import { FieldEntry } from "./FieldEntry";
import type { StudyEditing } from "./study-editing";

/** The fields of a row or part. */
export interface FieldGroupProps {
  readonly place: Place;
  readonly fields: readonly StudyField[];
  readonly editing: StudyEditing;
  /** Whether the first field takes the focus when it appears. */
  readonly isNew?: boolean;
}

/** Fields beside each other as far as there is room. */
export function FieldGroup({ place, fields, editing, isNew = false }: FieldGroupProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {askedFields(valueAt(editing.draft, place), fields).map((field, index) => (
        <FieldEntry
          key={field.path.join()}
          at={{ place, field, fields }}
          editing={editing}
          isFirst={isNew && index === 0}
        />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 200px), 1fr))",
    gap: tokens.spacingVerticalM,
    alignItems: "start",
    minWidth: 0,
    "& > *": { minWidth: 0 },
  },
});
