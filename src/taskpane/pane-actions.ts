import type { Answer } from "../app/answer";
import { type IntakeActions, intakeActions } from "./intake-actions";
import type { JobDesk } from "./job";
import { loadFinished } from "./load-finished";
import type { CheckedLedger } from "../app/checked-ledger";
import { startDelivery } from "../app/delivery";
import type { RunSetup } from "../app/run-setup";
import type { Step } from "../app/session";
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
    run: (setup, ledger) => {
      desk.dispatch({ kind: "run-started" });
      desk.start(async (options) => ({ kind: "run-finished", answer: await services.run(setup, ledger, options) }));
    },
    ...deliveryActions(services, desk),
    ...drillActions(services, desk),
    cancel: () => desk.cancel(),
  };
}

function deliveryActions(services: PaneServices, desk: JobDesk): Pick<PaneActions, "write" | "save"> {
  return {
    write: (answer, overwrite) => {
      desk.dispatch({ kind: "delivery-changed", delivery: startDelivery("writing") });
      desk.start(async (options) => {
        const delivery = await deliveryOf(services.write(answer, overwrite, options));
        return { kind: "delivery-changed", delivery };
      });
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
