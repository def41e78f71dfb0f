import type { ProgressStep } from "../../ports/progress";
import { JobProgress } from "../parts/JobProgress";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";

/** What is shown while a long job is under way. */
export interface WaitStepProps {
  readonly title: string;
  readonly progress: ProgressStep;
  readonly onCancel: () => void;
}

/** A long job: what it does, how far it is, and how to end it. */
export function WaitStep({ title, progress, onCancel }: WaitStepProps) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <StepTitle text={title} />
      <JobProgress progress={progress} onCancel={onCancel} />
      <p className={pane.quiet}>Everything happens on this computer. You can go on working in the sheet.</p>
    </div>
  );
}
