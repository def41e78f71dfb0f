import type { ProgressStep } from "../ports/progress";
import type { Answer } from "./answer";
import type { CheckedLedger } from "./checked-ledger";
import type { Delivery } from "./delivery";
import { type Drill, type DrillEvent, isDrilling } from "./drill";
import type { IntakeDesk } from "./intake-desk";
import type { Proposed } from "./intake-state";
import type { Notice } from "./notice";
import type { RunSetup } from "./run-setup";

/** What the coordinator has in hand once files are loaded; it goes with her from step to step. */
export interface Desk {
  readonly ledger: CheckedLedger;
  readonly setup: RunSetup;
  /** The last answer; null before the first run. */
  readonly answer: Answer | null;
}

/** The five steps of the pane, in order. */
export type Step = "load" | "map" | "check" | "ask" | "result";

/** What goes with her wherever she is. */
export interface InHand {
  /** The ledger that is loaded; null before the first load and while another is loaded. */
  readonly desk: Desk | null;
  /** The files that she picked and how they are read; null before she picked any, and for a made-up city. */
  readonly intake: IntakeDesk | null;
}

/** The same once a ledger is loaded. */
export interface WithDesk extends InHand {
  readonly desk: Desk;
}

/** Where the coordinator is. Steps without a job have a notice for what stopped the last one. */
export type Session =
  | (InHand & { readonly at: "load"; readonly notice: Notice | null })
  | (InHand & { readonly at: "examining"; readonly progress: ProgressStep })
  /** `pending`: a file is looked at again, with her decision. */
  | (InHand & {
      readonly at: "map";
      readonly intake: IntakeDesk;
      readonly pending: { readonly index: number; readonly progress: ProgressStep } | null;
      readonly notice: Notice | null;
    })
  /** Loading empties the engine, so the ledger in hand is given up when it starts; mended lines are added to it. */
  | (InHand & { readonly at: "loading"; readonly from: "load" | "map" | "check"; readonly progress: ProgressStep })
  | (WithDesk & { readonly at: "check"; readonly notice: Notice | null })
  | (WithDesk & { readonly at: "ask"; readonly notice: Notice | null })
  | (WithDesk & { readonly at: "running"; readonly progress: ProgressStep })
  /** `drill`: the documents behind the cell that she looks behind; null while she looks at the answer itself. */
  | (WithDesk & {
      readonly at: "result";
      readonly answer: Answer;
      readonly delivery: Delivery;
      readonly drill: Drill | null;
    });

/** What can happen to a session. */
export type SessionEvent =
  | { readonly kind: "opened"; readonly step: Step }
  | { readonly kind: "examine-started" }
  | { readonly kind: "examined"; readonly intake: IntakeDesk }
  | { readonly kind: "intake-changed"; readonly intake: IntakeDesk }
  | { readonly kind: "propose-started"; readonly index: number }
  | ({ readonly kind: "proposed" } & Proposed)
  /** `intake`: the files as they were picked, or null for a made-up city. */
  | { readonly kind: "load-started"; readonly intake: IntakeDesk | null }
  | { readonly kind: "mend-started" }
  | {
      readonly kind: "load-finished";
      readonly ledger: CheckedLedger;
      readonly setup: RunSetup;
      readonly notice: Notice | null;
    }
  | { readonly kind: "noted"; readonly notice: Notice }
  | { readonly kind: "setup-changed"; readonly setup: RunSetup }
  | { readonly kind: "run-started" }
  | { readonly kind: "run-finished"; readonly answer: Answer }
  | { readonly kind: "delivery-changed"; readonly delivery: Delivery }
  | { readonly kind: "drill"; readonly change: DrillEvent }
  | { readonly kind: "progressed"; readonly progress: ProgressStep }
  | { readonly kind: "stopped"; readonly notice: Notice };

/** A pane that was just opened. */
export const NEW_SESSION: Session = { at: "load", desk: null, intake: null, notice: null };

/** Whether a long job is under way, so that steps cannot be changed but the job can be cancelled. */
export function isBusy(session: Session): boolean {
  if (session.at === "map") return session.pending !== null;
  if (session.at === "result") return session.delivery.state === "busy" || isDrilling(session.drill);
  return session.at === "examining" || session.at === "loading" || session.at === "running";
}

/** The steps that the coordinator can go to from here. */
export function openSteps(session: Session): readonly Step[] {
  if (isBusy(session)) return [];
  return [
    "load",
    ...(session.intake === null ? [] : (["map"] as const)),
    ...(session.desk === null ? [] : (["check", "ask"] as const)),
    ...(session.desk === null || session.desk.answer === null ? [] : (["result"] as const)),
  ];
}
