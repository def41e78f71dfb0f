import type { Answer } from "../app/answer";
import type { CheckedLedger } from "../app/checked-ledger";
import { startDelivery } from "../app/delivery";
import { defaultSetup, type RunSetup } from "../app/run-setup";
import type { SessionEvent, Step } from "../app/session";
import { AppError } from "../ports/app-error";
import type { JobOptions } from "../ports/progress";
import type { WriteOptions } from "../ports/workbook";
import type { PaneServices, SampleSize } from "./pane-services";

/** What the coordinator can do in the pane. */
export interface PaneActions {
  open(step: Step): void;
  choose(setup: RunSetup): void;
  loadFiles(files: readonly File[]): void;
  loadSample(size: SampleSize): void;
  run(setup: RunSetup, ledger: CheckedLedger): void;
  write(answer: Answer, overwrite: WriteOptions["overwrite"]): void;
  save(answer: Answer): void;
  cancel(): void;
}

/** A long job: it resolves to what happened. */
export type Job = (options: JobOptions) => Promise<SessionEvent>;

/** Where actions send what happened, and how they begin and cancel long jobs. */
export interface JobDesk {
  dispatch(event: SessionEvent): void;
  start(job: Job): void;
  cancel(): void;
}

/** The actions of the pane over its services. */
export function paneActions(services: PaneServices, desk: JobDesk): PaneActions {
  return {
    open: (step) => desk.dispatch({ kind: "opened", step }),
    choose: (setup) => desk.dispatch({ kind: "setup-changed", setup }),
    loadFiles: (files) => load(services, desk, (options) => services.loadFiles(files, options)),
    loadSample: (size) => load(services, desk, (options) => services.loadSample(size, options)),
    run: (setup, ledger) => {
      desk.dispatch({ kind: "run-started" });
      desk.start(async (options) => ({ kind: "run-finished", answer: await services.run(setup, ledger, options) }));
    },
    write: (answer, overwrite) => {
      desk.dispatch({ kind: "delivery-changed", delivery: startDelivery("writing") });
      desk.start((options) => written(services.write(answer, overwrite, options)));
    },
    save: (answer) => {
      desk.dispatch({ kind: "delivery-changed", delivery: startDelivery("saving") });
      desk.start(async (options) => {
        await services.save(answer, options);
        return { kind: "delivery-changed", delivery: { state: "saved", fileName: answer.fileName } };
      });
    },
    cancel: () => desk.cancel(),
  };
}

function load(services: PaneServices, desk: JobDesk, read: (options: JobOptions) => Promise<CheckedLedger>): void {
  desk.dispatch({ kind: "load-started" });
  desk.start(async (options) => {
    const ledger = await read(options);
    return { kind: "load-finished", ledger, setup: defaultSetup(ledger.span, services.today()) };
  });
}

/** Sheets that exist already are a question to the coordinator, not an error. */
async function written(writing: ReturnType<PaneServices["write"]>): Promise<SessionEvent> {
  try {
    return { kind: "delivery-changed", delivery: { state: "written", receipt: await writing } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "workbook-changed") throw error;
    return { kind: "delivery-changed", delivery: { state: "exists", reason: error.message } };
  }
}
