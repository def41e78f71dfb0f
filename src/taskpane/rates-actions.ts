import { type Notice, noticeOf } from "../app/notice";
import type { RatesEvent, RatesView, ScheduleOrigin } from "../app/rates-page";
import type { ReadSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";
import type { WriteOptions, WriteReceipt } from "../ports/workbook";
import type { RatesServices } from "./pane-services";

/** What the coordinator can do with rates. */
export interface RatesActions {
  show(): void;
  putAway(): void;
  openFile(files: readonly File[]): void;
  openSample(): void;
  /** Opens the sample city's rates where she has opened none. */
  sampleLoaded(): void;
  /** Looks whether the workbook keeps a schedule, to offer it. */
  lookInWorkbook(): void;
  openFromWorkbook(): void;
  /** Opens the rates that the workbook keeps, and shows them. */
  takeOffer(): void;
  declineOffer(): void;
  goBack(): void;
  changeView(view: RatesView): void;
  /** Writes the rates to the workbook; sheets that exist already are a question to her. */
  write(schedule: RateSchedule, overwrite: WriteOptions["overwrite"]): void;
  /** Leaves the sheets of rates as they are. */
  leaveSheets(): void;
  save(schedule: RateSchedule): void;
}

type Dispatch = (change: RatesEvent) => void;

const WORKBOOK = "this workbook";

/** The actions of the page of rates over its services. What fails is told on the page. */
export function ratesActions(services: RatesServices, dispatch: Dispatch): RatesActions {
  const ofWorkbook = workbookActions(services, dispatch);
  return {
    show: () => dispatch({ kind: "shown" }),
    putAway: () => dispatch({ kind: "put-away" }),
    leaveSheets: () => dispatch({ kind: "left" }),
    goBack: () => dispatch({ kind: "went-back" }),
    changeView: (view) => dispatch({ kind: "view-changed", view }),
    declineOffer: () => dispatch({ kind: "offer-declined" }),
    ...openingActions(services, dispatch),
    ...ofWorkbook,
    takeOffer: () => {
      dispatch({ kind: "shown" });
      ofWorkbook.openFromWorkbook();
    },
    ...keepingActions(services, dispatch),
  };
}

function openingActions(
  services: RatesServices,
  dispatch: Dispatch,
): Pick<RatesActions, "openFile" | "openSample" | "sampleLoaded"> {
  const openSample = (kind: "sample" | "sample-load") =>
    services
      .sampleSchedule()
      .then((schedule) => dispatch({ kind: "opened", schedule, origin: { kind } }), failed(dispatch));
  return {
    openFile: ([file, ...others]) => {
      if (file === undefined) return;
      const one = `Choose one schedule file at a time; these are ${others.length + 1}.`;
      if (others.length > 0) return dispatch({ kind: "noted", notice: { tone: "warning", text: one } });
      dispatch({ kind: "began", what: `Reading ${file.name}` });
      const origin = { kind: "file", name: file.name } as const;
      services.readScheduleFile(file).then((read) => dispatch(readEvent(read, file.name, origin)), failed(dispatch));
    },
    openSample: () => void openSample("sample"),
    sampleLoaded: () => void openSample("sample-load"),
  };
}

function workbookActions(
  services: RatesServices,
  dispatch: Dispatch,
): Pick<RatesActions, "lookInWorkbook" | "openFromWorkbook"> {
  return {
    lookInWorkbook: () => {
      // Nobody asked: what cannot be read is told when she asks for it.
      services.keptUtility().then(
        (utility) => {
          if (utility !== null) dispatch({ kind: "offered", utility });
        },
        () => undefined,
      );
    },
    openFromWorkbook: () => {
      dispatch({ kind: "began", what: "Reading the workbook" });
      services.scheduleOfWorkbook().then((read) => {
        const none = { kind: "noted", notice: NONE_KEPT } as const;
        dispatch(read === null ? none : readEvent(read, WORKBOOK, { kind: "workbook" }));
      }, failed(dispatch));
    },
  };
}

const NONE_KEPT: Notice = {
  tone: "warning",
  text: "This workbook keeps no rates. Open a schedule file, then write its rates to the workbook.",
};

function readEvent(read: ReadSchedule, source: string, origin: ScheduleOrigin): RatesEvent {
  if (read.schedule === null) return { kind: "refused", source, problems: read.problems };
  return { kind: "opened", schedule: read.schedule, origin };
}

function keepingActions(services: RatesServices, dispatch: Dispatch): Pick<RatesActions, "write" | "save"> {
  const told = (work: Promise<string>) =>
    void work.then(
      (text) => dispatch({ kind: "noted", notice: { tone: "success", text } }),
      (error: unknown) => {
        if (error instanceof AppError && error.code === "workbook-changed")
          dispatch({ kind: "exists", reason: error.message });
        else failed(dispatch)(error);
      },
    );
  return {
    write: (schedule, overwrite) => {
      dispatch({ kind: "began", what: "Writing to the workbook" });
      told(services.writeSchedule(schedule, overwrite).then(writtenWords));
    },
    save: (schedule) => told(services.saveSchedule(schedule).then((name) => `${name} is saved.`)),
  };
}

function writtenWords({ sheets }: WriteReceipt): string {
  const names = sheets.map(({ name }) => name).join(", ");
  return `The rates are in the workbook: ${names}. Edit them there and read them from this workbook again; Ratebook offers them whenever it is opened.`;
}

function failed(dispatch: Dispatch): (error: unknown) => void {
  return (error) => dispatch({ kind: "noted", notice: noticeOf(error) });
}
