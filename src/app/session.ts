import { assertNever } from "../domain/assert-never";
import type { ProgressStep } from "../ports/progress";
import type { Answer } from "./answer";
import type { CheckedLedger } from "./checked-ledger";
import { type Delivery, NOT_DELIVERED, stopDelivery } from "./delivery";
import type { Notice } from "./notice";
import type { RunSetup } from "./run-setup";

/** What the coordinator has in hand once files are loaded; it goes with her from step to step. */
export interface Desk {
  readonly ledger: CheckedLedger;
  readonly setup: RunSetup;
  /** The last answer; null before the first run. */
  readonly answer: Answer | null;
}

/** The four steps of the pane, in order. */
export type Step = "load" | "check" | "ask" | "result";

/** Where the coordinator is. Steps without a job have a notice for what stopped the last one. */
export type Session =
  | { readonly at: "load"; readonly desk: Desk | null; readonly notice: Notice | null }
  /** Loading empties the engine, so the ledger in hand is given up when it starts. */
  | { readonly at: "loading"; readonly desk: null; readonly progress: ProgressStep }
  | { readonly at: "check"; readonly desk: Desk }
  | { readonly at: "ask"; readonly desk: Desk; readonly notice: Notice | null }
  | { readonly at: "running"; readonly desk: Desk; readonly progress: ProgressStep }
  | { readonly at: "result"; readonly desk: Desk; readonly answer: Answer; readonly delivery: Delivery };

/** What can happen to a session. */
export type SessionEvent =
  | { readonly kind: "opened"; readonly step: Step }
  | { readonly kind: "load-started" }
  | { readonly kind: "load-finished"; readonly ledger: CheckedLedger; readonly setup: RunSetup }
  | { readonly kind: "setup-changed"; readonly setup: RunSetup }
  | { readonly kind: "run-started" }
  | { readonly kind: "run-finished"; readonly answer: Answer }
  | { readonly kind: "delivery-changed"; readonly delivery: Delivery }
  | { readonly kind: "progressed"; readonly progress: ProgressStep }
  | { readonly kind: "stopped"; readonly notice: Notice };

/** A pane that was just opened. */
export const NEW_SESSION: Session = { at: "load", desk: null, notice: null };

const STARTING: ProgressStep = { label: "Starting", done: 0, total: null };

/** The session after an event. An event that makes no sense where the coordinator is leaves the session as it was. */
export function afterEvent(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "opened":
      return isBusy(session) ? session : openStep(session, event.step);
    case "load-started":
      return { at: "loading", desk: null, progress: STARTING };
    case "load-finished":
      return { at: "check", desk: { ledger: event.ledger, setup: event.setup, answer: null } };
    case "setup-changed":
      return session.at === "ask" ? { ...session, desk: { ...session.desk, setup: event.setup } } : session;
    case "run-started":
      return session.at === "ask" ? { at: "running", desk: session.desk, progress: STARTING } : session;
    case "run-finished":
      return session.at === "running" ? resultOf({ ...session.desk, answer: event.answer }, event.answer) : session;
    case "delivery-changed":
      return session.at === "result" ? { ...session, delivery: event.delivery } : session;
    case "progressed":
      return progressed(session, event.progress);
    case "stopped":
      return stopped(session, event.notice);
    default:
      return assertNever(event);
  }
}

/** Whether a long job is under way, so that steps cannot be changed but the job can be cancelled. */
export function isBusy(session: Session): boolean {
  return session.at === "loading" || session.at === "running" || deliveryBusy(session);
}

/** The steps that the coordinator can go to from here. */
export function openSteps(session: Session): readonly Step[] {
  if (isBusy(session)) return [];
  if (session.desk === null) return ["load"];
  return session.desk.answer === null ? ["load", "check", "ask"] : ["load", "check", "ask", "result"];
}

function deliveryBusy(session: Session): boolean {
  return session.at === "result" && session.delivery.state === "busy";
}

function openStep(session: Session, step: Step): Session {
  const { desk } = session;
  if (step === "load") return { at: "load", desk, notice: null };
  if (desk === null) return session;
  if (step === "check") return { at: "check", desk };
  if (step === "ask" || desk.answer === null) return { at: "ask", desk, notice: null };
  return resultOf(desk, desk.answer);
}

function resultOf(desk: Desk, answer: Answer): Session {
  return { at: "result", desk, answer, delivery: NOT_DELIVERED };
}

function progressed(session: Session, progress: ProgressStep): Session {
  if (session.at === "loading" || session.at === "running") return { ...session, progress };
  if (session.at !== "result" || session.delivery.state !== "busy") return session;
  return { ...session, delivery: { ...session.delivery, progress } };
}

function stopped(session: Session, notice: Notice): Session {
  if (session.at === "loading") return { at: "load", desk: null, notice };
  if (session.at === "running") return { at: "ask", desk: session.desk, notice };
  if (session.at === "result") return { ...session, delivery: stopDelivery(session.delivery, notice) };
  return session;
}
