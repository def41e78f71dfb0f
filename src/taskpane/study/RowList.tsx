import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { type Place, rowsAt, withoutRow, withRow, wordsAt } from "../../app/study-form/draft";
import type { RowForm } from "../../app/study-form/field";
import { placeWords, problemsWithin } from "../../app/study-form/place-words";
import { freeId, rowWords } from "../../app/study-form/row-words";
import { FieldProblem } from "../rates/FieldProblem";
import { usePaneStyles } from "../styles";
import { FieldGroup } from "./FieldGroup";
import { Fold } from "./Fold";
import type { StudyEditing } from "./study-editing";

/** A list of rows of the same form. */
export interface RowListProps {
  readonly form: RowForm;
  /** Where the list stands. */
  readonly place: Place;
  readonly editing: StudyEditing;
}

/** Rows that are opened, edited, added and removed; what was removed last can be taken back at once. */
export function RowList({ form, place, editing }: RowListProps) {
  const pane = usePaneStyles();
  const adder = useRef<HTMLElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const rows = rowsAt(editing.draft, place);
  const add = () => {
    const id = form.hasId === "yes" ? { id: freeId(rows, form.list) } : {};
    setAdded(rows.length);
    editing.edit(withRow(editing.draft, place, { ...id, ...form.start }), `added ${form.list} ${rows.length + 1}`);
  };
  const remove = (index: number) => {
    setAdded(null);
    editing.edit(withoutRow(editing.draft, place, index), removedWords(rows[index], form));
    adder.current?.focus();
  };
  const takeBack = () => {
    editing.undo();
    adder.current?.focus();
  };
  return (
    <div>
      {rows.map((row, index) => (
        <Row
          key={`${wordsAt(row, ["id"])} ${index}`}
          list={{ form, place, editing }}
          index={index}
          isNew={index === added}
          onRemove={() => remove(index)}
        />
      ))}
      {rows.length === 0 ? <p className={pane.quiet}>None yet.</p> : null}
      <Removed form={form} editing={{ ...editing, undo: takeBack }} />
      <Button ref={(button: HTMLElement | null) => void (adder.current = button)} size="small" onClick={add}>
        Add {withArticle(form.one)}
      </Button>
    </div>
  );
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

function removedWords(row: unknown, form: RowForm): string {
  return `${rowWords(row, form)}: this ${form.one} is removed.`;
}

/** Only the last edit can be taken back here. */
function Removed({ form, editing: { last, undo } }: Pick<RowListProps, "form" | "editing">) {
  const pane = usePaneStyles();
  const isOfList = last?.endsWith(`: this ${form.one} is removed.`) === true;
  return (
    <div role="status">
      {isOfList ? (
        <p className={pane.text}>
          {last}{" "}
          <Button size="small" onClick={undo}>
            Take it back
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface RowProps {
  readonly list: RowListProps;
  readonly index: number;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

function Row({ list: { form, place, editing }, index, isNew, onRemove }: RowProps) {
  const styles = useStyles();
  const at = [...place, index];
  const row = rowsAt(editing.draft, place)[index];
  const words = rowWords(row, form);
  const where = placeWords(editing.draft, at);
  const problems = problemsWithin(editing.problems, where);
  return (
    <Fold summary={problems.length === 0 ? words : `${words} · ${problems.length} to correct`} startsOpen={isNew}>
      {problems
        .filter((each) => each.place === where)
        .map(({ sentence }) => (
          <FieldProblem key={sentence} text={sentence} />
        ))}
      <FieldGroup place={at} fields={form.fields} editing={editing} isNew={isNew} />
      <Button size="small" className={styles.remove} aria-label={`Remove ${words}`} onClick={onRemove}>
        Remove
      </Button>
    </Fold>
  );
}

const useStyles = makeStyles({ remove: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS } });
