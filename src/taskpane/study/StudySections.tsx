import { valueAt, rowsAt } from "../../app/study-form/draft";
import type { StudySection } from "../../app/study-form/field";
import { FUND_SECTIONS } from "../../app/study-form/fund-sections";
import { placeWords, problemsWithin } from "../../app/study-form/place-words";
import { STUDY_SECTIONS } from "../../app/study-form/study-fields";
import { usePaneStyles } from "../styles";
import { FieldGroup } from "./FieldGroup";
import { Fold } from "./Fold";
import { RowList } from "./RowList";
import type { StudyEditing } from "./study-editing";

/** All assumptions, in parts that are opened one by one. */
export function StudySections({ editing }: { readonly editing: StudyEditing }) {
  const pane = usePaneStyles();
  const name = valueAt(editing.draft, [...editing.fund, "name"]);
  return (
    <section className={pane.card} aria-label="Assumptions">
      <h2 className={pane.heading}>Assumptions of the study</h2>
      <div>
        {STUDY_SECTIONS.map((section) => (
          <Section key={section.id} section={section} editing={editing} />
        ))}
      </div>
      <h2 className={pane.heading}>Assumptions of {typeof name === "string" ? name : "the fund"}</h2>
      <div>
        {FUND_SECTIONS.map((section) => (
          <Section key={`${String(editing.fund[1])} ${section.id}`} section={section} editing={editing} />
        ))}
      </div>
    </section>
  );
}

interface SectionProps {
  readonly section: StudySection;
  readonly editing: StudyEditing;
}

function Section({ section, editing }: SectionProps) {
  const place = section.of === "fund" ? editing.fund : [];
  const { rows } = section;
  return (
    <Fold summary={summaryOf({ section, editing })}>
      {section.fields.length === 0 ? null : <FieldGroup place={place} fields={section.fields} editing={editing} />}
      {rows === null ? null : <RowList form={rows} place={[...place, rows.list]} editing={editing} />}
    </Fold>
  );
}

function summaryOf({ section: { title, of, fields, rows }, editing: { draft, problems, fund } }: SectionProps): string {
  const place = of === "fund" ? fund : [];
  const parts = rows === null ? [...new Set(fields.map(({ path }) => path[0] ?? ""))] : [];
  const wrong = parts.flatMap((part) => problemsWithin(problems, placeWords(draft, [...place, part])));
  const list = rows === null ? "" : placeWords(draft, [...place, rows.list]);
  const wrongRows = rows === null ? [] : problems.filter((each) => each.place.startsWith(list));
  const count = wrong.length + wrongRows.length;
  const size = rows === null ? "" : ` (${rowsAt(draft, [...place, rows.list]).length})`;
  return `${title}${size}${count === 0 ? "" : ` · ${count} to correct`}`;
}
