import { newStudy } from "../../app/new-study";
import { type Notice, noticeOf } from "../../app/notice";
import type { StudyEvent, StudyInHand, StudyOrigin } from "../../app/study-desk";
import { isSought, type PathChoice } from "../../app/study-path";
import type { IsoDate } from "../../domain/calendar";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { type ReadStudy, readStudy } from "../../domain/study/read-study";
import type { RateStudy } from "../../domain/study/study-schema";
import { AppError } from "../../ports/app-error";
import type { JobOptions } from "../../ports/progress";
import type { WriteOptions, WriteReceipt } from "../../ports/workbook";
import type { StudyServices } from "./study-services";

/** What the coordinator can do with a study. */
export interface StudyActions extends KeepingActions {
  openFile(files: readonly File[]): void;
  openFromWorkbook(): void;
  /** Begins a study with the services of a schedule. */
  begin(schedule: RateSchedule | null, today: IsoDate): void;
  goBack(): void;
  /** Takes the study as typed; it is read when she stops typing. */
  edit(draft: unknown, what: string): void;
  undo(): void;
  choosePath(hand: StudyInHand, choice: PathChoice): void;
  /** Makes the path that was found her own increases. */
  takePath(): void;
}

/** How a study leaves the pane. */
interface KeepingActions {
  keep(hand: StudyInHand): void;
  save(hand: StudyInHand): void;
  /** Saves the memo that recommends the chosen path. */
  tell(hand: StudyInHand): void;
  write(hand: StudyInHand, overwrite: WriteOptions["overwrite"]): void;
  leaveSheets(): void;
}

type Dispatch = (event: StudyEvent) => void;

/** Time without a key after which what was typed is read. */
const PAUSE_MS = 250;
const WORKBOOK = "this workbook";

/** The actions of the page of the study over its services. What fails is told on the page. */
export function studyActions(services: StudyServices, dispatch: Dispatch): StudyActions {
  let pause: ReturnType<typeof setTimeout> | undefined;
  return {
    ...openingActions(services, dispatch),
    goBack: () => dispatch({ kind: "went-back" }),
    edit: (draft, what) => {
      dispatch({ kind: "edited", draft, what });
      clearTimeout(pause);
      pause = setTimeout(() => dispatch({ kind: "read" }), PAUSE_MS);
    },
    undo: () => dispatch({ kind: "undone" }),
    takePath: () => dispatch({ kind: "path-taken" }),
    choosePath: pathChooser(services, dispatch),
    ...keepingActions(services, dispatch),
  };
}

function openingActions(
  services: StudyServices,
  dispatch: Dispatch,
): Pick<StudyActions, "openFile" | "openFromWorkbook" | "begin"> {
  return {
    openFile: ([file, ...others]) => {
      if (file === undefined) return;
      if (others.length > 0) return dispatch({ kind: "noted", notice: ONE_AT_A_TIME });
      dispatch({ kind: "began", what: `Reading ${file.name}` });
      const origin = { kind: "file", name: file.name } as const;
      services.readStudyFile(file).then((read) => dispatch(readEvent(read, file.name, origin)), failed(dispatch));
    },
    openFromWorkbook: () => {
      dispatch({ kind: "began", what: "Reading the workbook" });
      services.studyOfWorkbook().then((read) => {
        const none = { kind: "noted", notice: NONE_KEPT } as const;
        dispatch(read === null ? none : readEvent(read, WORKBOOK, { kind: "workbook" }));
      }, failed(dispatch));
    },
    begin: (schedule, today) => {
      const study = newStudy(schedule, Number(today.slice(0, 4)) + 1);
      dispatch({ kind: "opened", study, origin: { kind: "new" } });
    },
  };
}

const ONE_AT_A_TIME: Notice = { tone: "warning", text: "Choose one study file at a time." };
const NONE_KEPT: Notice = {
  tone: "warning",
  text: "This workbook keeps no rate study. Open one from a file or begin one, then save it into the workbook.",
};

function readEvent(read: ReadStudy, source: string, origin: StudyOrigin): StudyEvent {
  if (read.study === null) return { kind: "refused", source, problems: read.problems };
  return { kind: "opened", study: read.study, origin };
}

/** A search that she no longer wants is stopped. */
function pathChooser(services: StudyServices, dispatch: Dispatch): StudyActions["choosePath"] {
  let search = new AbortController();
  return ({ study }, choice) => {
    search.abort();
    dispatch({ kind: "path-chosen", choice });
    if (!isSought(choice)) return;
    const current = new AbortController();
    search = current;
    dispatch({ kind: "began", what: "Looking for the path" });
    services.solvePath(study, choice, current.signal).then(
      (solved) => dispatch({ kind: "solved", of: study, choice, solved }),
      (error: unknown) => {
        if (!current.signal.aborted) failed(dispatch)(error);
      },
    );
  };
}

function keepingActions(services: StudyServices, dispatch: Dispatch): KeepingActions {
  const told = (what: string, hand: StudyInHand, work: (study: RateStudy) => Promise<string>) => {
    // She may not have paused since she typed.
    const { study } = readStudy(hand.draft);
    if (study === null) {
      dispatch({ kind: "read" });
      return;
    }
    dispatch({ kind: "began", what });
    work(study).then((text) => dispatch({ kind: "noted", notice: { tone: "success", text } }), refused(dispatch));
  };
  return {
    keep: (hand) => told("Saving into the workbook", hand, (study) => services.keepStudy(study).then(() => KEPT)),
    save: (hand) => told("Saving", hand, (study) => services.saveStudyFile(study).then(saved)),
    tell: (hand) =>
      told("Writing the memo", hand, (study) => services.saveMemo({ study, path: hand.path }).then(saved)),
    write: (hand, overwrite) =>
      told("Writing the study workbook", hand, (study) =>
        services.writeRateStudy({ study, path: hand.path, overwrite }, labelled(dispatch)).then(writtenWords),
      ),
    leaveSheets: () => dispatch({ kind: "left" }),
  };
}

function saved(name: string): string {
  return `${name} is saved.`;
}

function writtenWords({ sheets, errors }: WriteReceipt): string {
  const wrong = errors.length === 0 ? "" : ` These cells show an error: ${errors.join(", ")}.`;
  return `The study is written and kept in this workbook: ${sheets.map(({ name }) => name).join(", ")}.${wrong}`;
}

/** Tells each step of a job once. */
function labelled(dispatch: Dispatch): JobOptions {
  let told = "";
  return {
    progress: ({ label }) => {
      if (label === told) return;
      told = label;
      dispatch({ kind: "began", what: label });
    },
  };
}

/** Sheets that exist already are a question to her. */
function refused(dispatch: Dispatch): (error: unknown) => void {
  return (error) => {
    if (error instanceof AppError && error.code === "workbook-changed")
      dispatch({ kind: "exists", reason: error.message });
    else failed(dispatch)(error);
  };
}

const KEPT = "The study is kept in this workbook. Save the workbook to keep it there; open it again from here.";

function failed(dispatch: Dispatch): (error: unknown) => void {
  return (error) => dispatch({ kind: "noted", notice: noticeOf(error) });
}
