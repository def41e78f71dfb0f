import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { rowsAt, wordsAt, withValue } from "../../app/study-form/draft";
import type { ReadEntry } from "../../app/study-form/entry-text";
import { placeWords, problemsWithin } from "../../app/study-form/place-words";
import { fiscalYear } from "../../app/study-results";
import { TypedInput } from "./TypedInput";
import type { StudyEditing } from "./study-editing";

/** The increases of a fund that she sets herself. */
export interface IncreaseFieldsProps {
  readonly years: readonly number[];
  readonly editing: StudyEditing;
}

const PERCENT = { kind: "percent" } as const;

/** The increase of each year, and one for all of them. */
export function IncreaseFields({ years, editing }: IncreaseFieldsProps) {
  const styles = useStyles();
  const place = [...editing.fund, "increases"];
  const words = placeWords(editing.draft, place);
  const increases = rowsAt(editing.draft, place);
  const set = (next: readonly unknown[], what: string) =>
    editing.edit(withValue(editing.draft, place, next), `${words} ${what}`);
  const change = (at: number, value: unknown) =>
    set(
      years.map((_, index) => (index === at ? (value ?? 0) : (increases[index] ?? 0))),
      String(at),
    );
  const problem = problemsWithin(editing.problems, words).length > 0 || hasWords(increases);
  return (
    <div role="group" aria-label={`Increases of ${wordsAt(editing.draft, [...editing.fund, "name"])}`}>
      <SameIncrease
        onUse={(share) =>
          set(
            years.map(() => share),
            "all",
          )
        }
      />
      <div className={styles.years}>
        {years.map((year, at) => (
          <Field key={year} label={`${fiscalYear(year)}, %`}>
            <TypedInput value={increases[at] ?? 0} entry={PERCENT} onChange={({ value }) => change(at, value)} />
          </Field>
        ))}
      </div>
      {problem ? <p role="alert">Write percent such as 1.8, not above 1,000.</p> : null}
    </div>
  );
}

/** One increase for all years. */
function SameIncrease({ onUse }: { readonly onUse: (share: unknown) => void }) {
  const styles = useStyles();
  const [same, setSame] = useState<ReadEntry>({ value: undefined, problem: null });
  return (
    <div className={styles.same}>
      <Field label="Every year, %" className={styles.grow}>
        <TypedInput value={same.value} entry={PERCENT} onChange={setSame} />
      </Field>
      <Button disabledFocusable={typeof same.value !== "number"} onClick={() => onUse(same.value)}>
        Use in every year
      </Button>
    </div>
  );
}

function hasWords(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value !== "number");
}

const useStyles = makeStyles({
  same: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  grow: { flex: "1 1 100px", minWidth: 0, "& .fui-Input": { minWidth: 0, width: "100%" } },
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(90px, 1fr))",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    "& > *, & .fui-Input": { minWidth: 0, width: "100%" },
  },
});
