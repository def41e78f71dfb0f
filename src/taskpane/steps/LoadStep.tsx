import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { City20Regular } from "@fluentui/react-icons/svg/city";
import type { Notice } from "../../app/notice";
import type { PaneActions } from "../pane-actions";
import { DropZone } from "../parts/DropZone";
import { NoticeBar } from "../parts/NoticeBar";
import { ReadableFiles } from "../parts/ReadableFiles";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";

/** What the first step shows. */
export interface LoadStepProps {
  readonly notice: Notice | null;
  /** The pane was just opened. */
  readonly isFirst: boolean;
  readonly actions: PaneActions;
}

/** The first step: her own exports, or a made-up city to look around with. */
export function LoadStep({ notice, isFirst, actions }: LoadStepProps) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <StepTitle text="Load your billing exports" focus={isFirst ? "never" : "on-open"} />
      <p className={pane.text}>
        Ratebook turns exports of your billing system into collections reports with live formulas, in this workbook.
      </p>
      {notice === null ? null : <NoticeBar notice={notice} />}
      <DropZone onFiles={actions.loadFiles} />
      <SampleOffer actions={actions} />
      <ReadableFiles />
    </div>
  );
}

function SampleOffer({ actions }: { readonly actions: PaneActions }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={pane.card}>
      <h2 className={pane.heading}>No exports at hand?</h2>
      <p className={pane.quiet}>A made-up town of 1,500 accounts and two years of bills, ready in seconds.</p>
      <Button className={styles.wide} size="large" icon={<City20Regular />} onClick={() => actions.loadSample("town")}>
        Try with sample data
      </Button>
      <p className={pane.quiet}>
        Or{" "}
        <Link inline as="button" onClick={() => actions.loadSample("city")}>
          a city of 10,000 accounts and three years
        </Link>
        , in about a minute.
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  wide: { width: "100%", paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
});
