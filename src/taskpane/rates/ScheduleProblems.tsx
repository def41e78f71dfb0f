import { Button } from "@fluentui/react-components";
import type { RatesDesk } from "../../app/rates-page";
import { plural } from "../check-summary";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";

/** A schedule that cannot be used. */
export interface ScheduleProblemsProps {
  readonly desk: Extract<RatesDesk, { readonly at: "refused" }>;
  /** Goes on with the rates that were open before. */
  readonly onBack: () => void;
}

/** Everything that a schedule contradicts itself in, place by place. */
export function ScheduleProblems({ desk, onBack }: ScheduleProblemsProps) {
  const pane = usePaneStyles();
  const { source, problems, before } = desk;
  return (
    <section className={pane.card} aria-label={`What is wrong in ${source}`}>
      <NoticeBar
        notice={{
          tone: "error",
          text: `The rates of ${source} cannot be used yet: ${plural(problems.length, "place")} to correct.`,
        }}
      />
      <dl className={pane.list}>
        {problems.map(({ place, sentence }) => (
          <div key={`${place} ${sentence}`} className={pane.wrapped}>
            <dt className={pane.heading}>{place}</dt>
            <dd className={pane.text}>{sentence}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onBack}>
        {before === null ? "Leave it" : `Go on with the rates of ${before.schedule.utility}`}
      </Button>
    </section>
  );
}
