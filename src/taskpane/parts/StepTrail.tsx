import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Step } from "../../app/session";

const STEPS: readonly { readonly step: Step; readonly name: string }[] = [
  { step: "load", name: "Load" },
  { step: "map", name: "Map" },
  { step: "check", name: "Check" },
  { step: "ask", name: "Report" },
  { step: "result", name: "Result" },
];

/** Where she is, and the steps she can go back to. */
export interface StepTrailProps {
  readonly current: Step;
  /** Steps that can be opened now. */
  readonly open: readonly Step[];
  readonly onOpen: (step: Step) => void;
}

/** The five steps as a row of buttons. */
export function StepTrail(props: StepTrailProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.row}>
        {STEPS.map(({ step, name }, index) => (
          <li key={step} className={styles.item}>
            <StepButton {...props} step={step} label={`${index + 1} ${name}`} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepButton({
  current,
  open,
  onOpen,
  step,
  label,
}: StepTrailProps & { readonly step: Step; readonly label: string }) {
  const styles = useStyles();
  const isCurrent = step === current;
  return (
    <button
      type="button"
      className={mergeClasses(styles.step, isCurrent && styles.current)}
      aria-current={isCurrent ? "step" : undefined}
      disabled={!isCurrent && !open.includes(step)}
      onClick={() => onOpen(step)}
    >
      {label}
    </button>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", listStyleType: "none", margin: 0, padding: `0 ${tokens.spacingHorizontalS}` },
  item: { flex: "1 1 0", minWidth: 0 },
  step: {
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS} calc(${tokens.spacingVerticalXS} + 3px)`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    ":hover:enabled": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
  },
});
