import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { DropZone, type DropWords } from "../parts/DropZone";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";
import type { StudyActions } from "./study-actions";

const WORDS: DropWords = {
  invitation: "Drop a rate study here, or",
  button: "Choose a study file",
  hint: "A JSON file in Ratebook’s form. It stays on this computer.",
  field: "Rate study file",
};

/** Where a study can be taken from. */
export interface StudySourceProps {
  readonly hasStudy: "yes" | "no";
  readonly host: "excel" | "elsewhere" | null;
  /** The rates in hand, whose services a new study has funds for; null for none. */
  readonly schedule: RateSchedule | null;
  readonly today: () => string;
  readonly actions: StudyActions;
}

/** The ways to open or begin a study; folded away once one is open. */
export function StudySource(props: StudySourceProps) {
  const pane = usePaneStyles();
  if (props.hasStudy === "no") return <Sources {...props} />;
  return (
    <div className={pane.card}>
      <Disclosure summary="Open or begin another study">
        <Sources {...props} />
      </Disclosure>
    </div>
  );
}

function Sources({ host, schedule, today, actions }: StudySourceProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const funds = schedule === null ? "a water fund" : `a fund for each service of ${schedule.utility}`;
  return (
    <div className={pane.stack}>
      <DropZone words={WORDS} onFiles={actions.openFile} />
      <div className={styles.row}>
        <Button onClick={() => actions.begin(schedule, today())}>Begin a new study</Button>
        <Button disabledFocusable={host !== "excel"} onClick={actions.openFromWorkbook}>
          Open from this workbook
        </Button>
      </div>
      <p className={pane.quiet}>A new study has {funds}, five years and no budget yet.</p>
      {host === "elsewhere" ? (
        <p className={pane.quiet}>Open Ratebook inside Excel to keep a study in a workbook.</p>
      ) : null}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
});
