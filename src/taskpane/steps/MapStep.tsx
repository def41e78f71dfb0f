import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { FileOnDesk, IntakeDesk } from "../../app/intake-desk";
import { isReady, openPoints, withFile } from "../../app/intake-state";
import type { Notice } from "../../app/notice";
import type { ProgressStep } from "../../ports/progress";
import { plural } from "../check-summary";
import { FileCard } from "../map/FileCard";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { NoticeBar } from "../parts/NoticeBar";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";

/** What the second step shows. */
export interface MapStepProps {
  readonly intake: IntakeDesk;
  /** The file that is looked at again. */
  readonly pending: { readonly index: number; readonly progress: ProgressStep } | null;
  readonly notice: Notice | null;
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: PaneActions;
}

/** The second step: what each file was taken for, what is to be decided, and the first rows as they will load. */
export function MapStep(props: MapStepProps) {
  const pane = usePaneStyles();
  const { intake, pending, notice, actions } = props;
  const [openFile, setOpenFile] = useState<number | null>(() => firstToDecide(intake));
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="What your files hold" />
        {notice === null ? null : <NoticeBar notice={notice} />}
        <p className={pane.text}>{leadText(intake)}</p>
        {intake.files.map((file, index) => (
          <FileCard
            key={`${index} ${file.examined.file}`}
            file={file}
            isOpen={index === openFile}
            pending={pending?.index === index ? pending.progress : null}
            onToggle={() => setOpenFile(index === openFile ? null : index)}
            onChange={(changed: FileOnDesk) => actions.changeIntake(withFile(intake, index, changed))}
            onOverrule={(overrule) => actions.overrule(intake, index, overrule)}
            actions={actions}
          />
        ))}
        <Remember {...props} />
      </div>
      <Next intake={intake} isBusy={pending !== null} actions={actions} />
    </>
  );
}

function Remember({ intake, host, actions }: MapStepProps) {
  const pane = usePaneStyles();
  if (host === "elsewhere") {
    return <p className={pane.quiet}>Outside of Excel, save a layout as a file to use it again next month.</p>;
  }
  return (
    <Checkbox
      label="Remember these layouts with this workbook, so that next month’s exports load without a question"
      checked={intake.remember === "yes"}
      onChange={(_, { checked }) => actions.changeIntake({ ...intake, remember: checked === true ? "yes" : "no" })}
    />
  );
}

interface NextProps {
  readonly intake: IntakeDesk;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

function Next({ intake, isBusy, actions }: NextProps) {
  const pane = usePaneStyles();
  const loaded = intake.files.filter(({ use }) => use === "load").length;
  const left = pointsLeft(intake);
  return (
    <ActionBar>
      {left === 0 ? null : (
        <p className={pane.quiet} style={{ width: "100%" }}>
          {`${plural(left, "point")} to decide before loading.`}
        </p>
      )}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || !isReady(intake)}
        onClick={() => actions.loadIntake(intake)}
      >
        {loaded === 1 ? "Load the file" : `Load ${plural(loaded, "file")}`}
      </Button>
      <Button onClick={() => actions.open("load")}>Back</Button>
    </ActionBar>
  );
}

function pointsLeft({ files }: IntakeDesk): number {
  return files.reduce((sum, file) => sum + openPoints(file).length, 0);
}

function firstToDecide(intake: IntakeDesk): number | null {
  const index = intake.files.findIndex((file) => openPoints(file).length > 0);
  if (index !== -1) return index;
  return intake.files.length === 1 ? 0 : null;
}

function leadText(intake: IntakeDesk): string {
  const left = intake.files.filter((file) => openPoints(file).length > 0).length;
  if (left === 0) return "Ratebook knows how to read every file. Look them over, then load.";
  return `${plural(left, "file")} of ${intake.files.length} ${left === 1 ? "needs" : "need"} a word from you. The rest is ready.`;
}
