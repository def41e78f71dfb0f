import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ProgressStep } from "../../ports/progress";
import { usePaneStyles } from "../styles";

/** How far a long job is, and the way out of it. */
export function JobProgress({
  progress,
  onCancel,
}: {
  readonly progress: ProgressStep;
  readonly onCancel: () => void;
}) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { label, done, total } = progress;
  return (
    <div className={pane.card}>
      <div className={styles.line}>
        <span className={styles.label}>{label} …</span>
        {total === null || total === 0 ? null : (
          <span className={styles.count}>{Math.floor((done / total) * 100)} %</span>
        )}
      </div>
      <ProgressBar aria-label={label} {...(total === null || total === 0 ? {} : { value: done, max: total })} />
      <Button className={styles.cancel} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  cancel: { alignSelf: "flex-end", marginTop: tokens.spacingVerticalXS },
});
