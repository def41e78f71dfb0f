import type { Answer } from "../app/answer";
import { type IntakeActions, intakeActions } from "./intake-actions";
import type { JobDesk } from "./job";
import { loadFinished } from "./load-finished";
import type { CheckedLedger } from "../app/checked-ledger";
import { startDelivery } from "../app/delivery";
import type { RunSetup } from "../app/run-setup";
import type { SessionEvent, Step } from "../app/session";
import type { WriteOptions } from "../ports/workbook";
import { type DrillActions, drillActions } from "./drill-actions";
import type { PaneServices, SampleSize } from "./pane-services";
import { deliveryOf } from "./written-delivery";

/** What the coordinator can do in the pane. */
export interface PaneActions extends IntakeActions, DrillActions {
  open(step: Step): void;
  choose(setup: RunSetup): void;
  loadSample(size: SampleSize): void;
  run(setup: RunSetup, ledger: CheckedLedger): void;
  /** Writes the answer as soon as it is there; outside of Excel it only shows it. */
  runAndWrite(setup: RunSetup, ledger: CheckedLedger): void;
  write(answer: Answer, overwrite: WriteOptions["overwrite"]): void;
  save(answer: Answer): void;
  cancel(): void;
}

/** The actions of the pane over its services. */
export function paneActions(services: PaneServices, desk: JobDesk): PaneActions {
  return {
    open: (step) => desk.dispatch({ kind: "opened", step }),
    choose: (setup) => desk.dispatch({ kind: "setup-changed", setup }),
    ...intakeActions(services, desk),
    loadSample: (size) => {
      desk.dispatch({ kind: "load-started", intake: null });
      desk.start(async (options) => loadFinished(await services.loadSample(size, options), services.today()));
    },
    ...runningActions(services, desk),
    ...deliveryActions(services, desk),
    ...drillActions(services, desk),
    cancel: () => desk.cancel(),
  };
}

function runningActions(services: PaneServices, desk: JobDesk): Pick<PaneActions, "run" | "runAndWrite"> {
  return {
    run: (setup, ledger) => {
      desk.dispatch({ kind: "run-started" });
      desk.start(async (options) => ({ kind: "run-finished", answer: await services.run(setup, ledger, options) }));
    },
    runAndWrite: (setup, ledger) => {
      desk.dispatch({ kind: "run-started" });
      desk.start(async (options) => {
        const answer = await services.run(setup, ledger, options);
        if ((await services.hostKind()) === "elsewhere") return { kind: "run-finished", answer };
        options.signal?.throwIfAborted();
        desk.dispatch({ kind: "run-finished", answer });
        desk.dispatch({ kind: "delivery-changed", delivery: startDelivery("writing") });
        return written(services.write(answer, "refuse", options));
      });
    },
  };
}

async function written(writing: ReturnType<PaneServices["write"]>): Promise<SessionEvent> {
  return { kind: "delivery-changed", delivery: await deliveryOf(writing) };
}

function deliveryActions(services: PaneServices, desk: JobDesk): Pick<PaneActions, "write" | "save"> {
  return {
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
  };
}
