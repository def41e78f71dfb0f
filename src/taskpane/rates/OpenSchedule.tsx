import { useMemo } from "react";
import { editionsOfView, type EditionsOfView } from "../../app/editions-of-view";
import { rateChanges, rateTable } from "../../app/rate-rows";
import type { OpenRates, RatesView, ScheduleOrigin } from "../../app/rates-page";
import { explainSchedule } from "../../domain/rates/explain-schedule";
import { DataTable } from "../parts/DataTable";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";
import { BillCalculator } from "./BillCalculator";
import { EditionFields } from "./EditionFields";
import { OrdinanceText } from "./OrdinanceText";

/** A schedule that can be used, and what she asks of it. */
export interface OpenScheduleProps {
  readonly rates: OpenRates;
  readonly onChange: (view: RatesView) => void;
}

/** Whose rates, which edition, what they make an account pay, and what they say. */
export function OpenSchedule({ rates, onChange }: OpenScheduleProps) {
  const pane = usePaneStyles();
  const { schedule, view, origin } = rates;
  const editions = useMemo(() => editionsOfView(schedule, view), [schedule, view]);
  return (
    <>
      <section className={pane.card} aria-label="Rate schedule">
        <h2 className={pane.heading}>{schedule.utility}</h2>
        <p className={pane.quiet}>{originInWords(origin)}</p>
        <EditionFields editions={editions} view={view} onChange={onChange} />
      </section>
      <BillCalculator rates={rates} editions={editions} onChange={(bill) => onChange({ ...view, bill })} />
      <InWords rates={rates} editions={editions} />
      <Figures rates={rates} editions={editions} />
      <OrdinanceText
        schedule={schedule}
        edition={editions.shown}
        text={view.ordinance}
        onChange={(ordinance) => onChange({ ...view, ordinance })}
      />
    </>
  );
}

function originInWords(origin: ScheduleOrigin): string {
  switch (origin.kind) {
    case "file":
      return `From the file ${origin.name}.`;
    case "workbook":
      return "From this workbook.";
    case "report":
      return "Opened with a report.";
    default:
      return "The sample city’s rates, to look around with.";
  }
}

interface PartProps {
  readonly rates: OpenRates;
  readonly editions: EditionsOfView;
}

/** Notes say what was read and what is inferred, so they stay in sight. */
function InWords({ rates: { schedule }, editions: { shown } }: PartProps) {
  const pane = usePaneStyles();
  const explained = useMemo(() => explainSchedule(schedule, [shown]), [schedule, shown]);
  const notes = explained.filter(({ place }) => place === "note");
  const rules = explained.filter(({ place }) => place !== "note");
  return (
    <section className={pane.card} aria-label="In words">
      <h2 className={pane.heading}>In words</h2>
      <ul className={pane.list}>
        {rules.map(({ sentence }) => (
          <li key={sentence} className={pane.wrapped}>
            {sentence}
          </li>
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <>
          <h3 className={pane.heading}>Notes, and what is inferred</h3>
          <ul className={pane.list}>
            {notes.map(({ sentence }) => (
              <li key={sentence} className={pane.wrapped}>
                {sentence.replace(/^Note: /, "")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Figures({ rates: { schedule }, editions: { shown, compared } }: PartProps) {
  const pane = usePaneStyles();
  const table = useMemo(
    () => (compared === null ? rateTable(shown, schedule) : rateChanges(shown, compared, schedule)),
    [shown, compared, schedule],
  );
  return (
    <section className={pane.card} aria-label="Rate table">
      <h2 className={pane.heading}>{table.title}</h2>
      <Disclosure summary={`${table.rows.length} figures`}>
        <DataTable caption={table.title} columns={table.columns} rows={table.rows} words={[table.columns.length - 1]} />
      </Disclosure>
    </section>
  );
}
