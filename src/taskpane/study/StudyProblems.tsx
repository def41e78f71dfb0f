import type { StudyProblem } from "../../domain/study/study-problem";
import { usePaneStyles } from "../styles";

/** Everything that a study contradicts itself in, place by place. */
export function StudyProblems({ problems }: { readonly problems: readonly StudyProblem[] }) {
  const pane = usePaneStyles();
  return (
    <dl className={pane.list}>
      {problems.map(({ place, sentence }) => (
        <div key={`${place} ${sentence}`} className={pane.wrapped}>
          <dt className={pane.heading}>{place}</dt>
          <dd className={pane.text}>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
