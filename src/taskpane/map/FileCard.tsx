import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { dateInWords } from "../../app/date-in-words";
import type { FileOnDesk, Overrule } from "../../app/intake-desk";
import { isCanonical, openPoints } from "../../app/intake-state";
import { kindWords } from "../../app/intake-words";
import type { ProgressStep } from "../../ports/progress";
import type { PaneActions } from "../pane-actions";
import { JobProgress } from "../parts/JobProgress";
import { usePaneStyles } from "../styles";
import { FileMapping } from "./FileMapping";

/** One of the files that she picked. */
export interface FileCardProps {
  readonly file: FileOnDesk;
  readonly isOpen: boolean;
  /** How far a new look at the file is; null when none is under way. */
  readonly pending: ProgressStep | null;
  readonly onToggle: () => void;
  readonly onChange: (file: FileOnDesk) => void;
  readonly onOverrule: (overrule: Overrule) => void;
  readonly actions: PaneActions;
}

/** A file with what it was taken for; opened, it shows how it will be read. */
export function FileCard(props: FileCardProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const body = useId();
  const { file, isOpen, pending, onToggle, actions } = props;
  return (
    <section className={mergeClasses(pane.card, styles.card)} aria-label={file.examined.file}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.opener} aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <span className={styles.line}>
            <span className={styles.name}>{file.examined.file}</span>
            <StateMark file={file} />
          </span>
          <span className={pane.quiet}>{summary(file)}</span>
        </button>
      </h2>
      <div id={body} hidden={!isOpen} className={styles.body}>
        {pending === null ? null : <JobProgress progress={pending} onCancel={actions.cancel} />}
        {isOpen && pending === null ? <FileMapping {...props} /> : null}
      </div>
    </section>
  );
}

function StateMark({ file }: { readonly file: FileOnDesk }) {
  const styles = useStyles();
  const points = openPoints(file).length;
  if (file.use === "leave-out") return <span className={styles.mark}>left out</span>;
  if (points > 0) return <span className={mergeClasses(styles.mark, styles.open)}>{`! ${points} to decide`}</span>;
  return <span className={mergeClasses(styles.mark, styles.ready)}>✓ ready</span>;
}

/** "A/R aging, detail (sure) · comma-delimited, 2 heading lines · as of October 31, 2026". */
function summary({ examined, recipe }: FileOnDesk): string {
  const sureness = examined.kind.confidence < 0.8 ? "please check" : "sure";
  const asOf = recipe.asOf ?? examined.asOf;
  return [
    `${kindWords(recipe.kind)} (${sureness})`,
    ...(isCanonical(examined) ? [] : [examined.layout]),
    ...(asOf === null ? [] : [`as of ${dateInWords(asOf)}`]),
    ...(examined.savedRecipe === null || isCanonical(examined) || examined.savedRecipe === examined.layout
      ? []
      : [`read like “${examined.savedRecipe}”`]),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

const useStyles = makeStyles({
  card: { padding: 0, rowGap: 0, overflow: "clip" },
  heading: { margin: 0, fontSize: "inherit" },
  opener: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  name: {
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM}`, "&[hidden]": { display: "none" } },
});
