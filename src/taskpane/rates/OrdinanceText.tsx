import { Field, Textarea } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { ordinanceAnswer, type OrdinanceList } from "../../app/ordinance-answer";
import type { Edition } from "../../domain/rates/editions";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";

/** A text beside a schedule. */
export interface OrdinanceTextProps {
  readonly schedule: RateSchedule;
  readonly edition: Edition;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A rate section that she pastes, held against the rates that are shown. */
export function OrdinanceText({ schedule, edition, text, onChange }: OrdinanceTextProps) {
  const pane = usePaneStyles();
  const pasted = useDeferredValue(text);
  const answer = useMemo(
    () => (pasted.trim() === "" ? null : ordinanceAnswer(pasted, edition, schedule)),
    [pasted, edition, schedule],
  );
  return (
    <section className={pane.card} aria-label="Ordinance text">
      <h2 className={pane.heading}>Hold the rates against an ordinance</h2>
      <Field label="Rate section of the ordinance" hint="Paste its text. It stays on this computer.">
        <Textarea value={text} rows={6} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      </Field>
      <p role="status" className={pane.text}>
        {answer?.summary ?? ""}
      </p>
      {(answer?.lists ?? []).map((list) => (
        <Sentences key={list.title} list={list} />
      ))}
    </section>
  );
}

/** What agrees needs no reading. */
function Sentences({ list: { title, sentences } }: { readonly list: OrdinanceList }) {
  const pane = usePaneStyles();
  const items = (
    <ul className={pane.list}>
      {sentences.map((sentence) => (
        <li key={sentence} className={pane.wrapped}>
          {sentence}
        </li>
      ))}
    </ul>
  );
  if (title === "The same") return <Disclosure summary={`The same: ${sentences.length}`}>{items}</Disclosure>;
  return (
    <>
      <h3 className={pane.heading}>{`${title}: ${sentences.length}`}</h3>
      {items}
    </>
  );
}
