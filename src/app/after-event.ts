import { assertNever } from "../domain/assert-never";
import type { ProgressStep } from "../ports/progress";
import type { Answer } from "./answer";
import { NOT_DELIVERED, stopDelivery } from "./delivery";
import { afterDrillEvent, progressDrill, stopDrill } from "./drill";
import { withProposal } from "./intake-state";
import type { Notice } from "./notice";
import { isBusy, type Session, type SessionEvent, type Step, type WithDesk } from "./session";

const STARTING: ProgressStep = { label: "Starting", done: 0, total: null };

/** The session after an event. An event that makes no sense where the coordinator is leaves the session as it was. */
export function afterEvent(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "opened":
      return isBusy(session) ? session : openStep(session, event.step);
    case "noted":
      return "notice" in session ? { ...session, notice: event.notice } : session;
    case "progressed":
      return progressed(session, event.progress);
    case "stopped":
      return stopped(session, event.notice);
    case "setup-changed":
    case "run-started":
    case "run-finished":
    case "delivery-changed":
      return afterAnswerEvent(session, event);
    case "drill":
      return session.at === "result" ? { ...session, drill: afterDrillEvent(session.drill, event.change) } : session;
    case "load-started":
    case "mend-started":
    case "load-finished":
      return afterLoadEvent(session, event);
    default:
      return afterIntakeEvent(session, event);
  }
}

type EventOf<K extends SessionEvent["kind"]> = Extract<SessionEvent, { readonly kind: K }>;

function afterIntakeEvent(
  session: Session,
  event: EventOf<"examine-started" | "examined" | "intake-changed" | "propose-started" | "proposed">,
): Session {
  const { desk, intake } = session;
  if (event.kind === "examine-started") return { at: "examining", desk, intake, progress: STARTING };
  if (event.kind === "examined") {
    return session.at === "examining"
      ? { at: "map", desk, intake: event.intake, pending: null, notice: null }
      : session;
  }
  if (session.at !== "map") return session;
  switch (event.kind) {
    case "intake-changed":
      return { ...session, intake: event.intake, notice: null };
    case "propose-started":
      return { ...session, pending: { index: event.index, progress: STARTING }, notice: null };
    case "proposed":
      return { ...session, pending: null, intake: withProposal(session.intake, event) };
    default:
      return assertNever(event);
  }
}

function afterLoadEvent(session: Session, event: EventOf<"load-started" | "mend-started" | "load-finished">): Session {
  const { desk, intake } = session;
  switch (event.kind) {
    case "load-started": {
      const from = session.at === "map" ? "map" : "load";
      return { at: "loading", from, desk: null, intake: event.intake, progress: STARTING };
    }
    case "mend-started":
      return session.at === "check" ? { at: "loading", from: "check", desk, intake, progress: STARTING } : session;
    case "load-finished": {
      const { ledger, setup, notice } = event;
      return { at: "check", desk: { ledger, setup, answer: null }, intake, notice };
    }
    default:
      return assertNever(event);
  }
}

function afterAnswerEvent(
  session: Session,
  event: EventOf<"setup-changed" | "run-started" | "run-finished" | "delivery-changed">,
): Session {
  switch (event.kind) {
    case "setup-changed":
      return session.at === "ask" ? { ...session, desk: { ...session.desk, setup: event.setup } } : session;
    case "run-started":
      if (session.at !== "ask") return session;
      return { at: "running", desk: session.desk, intake: session.intake, progress: STARTING };
    case "run-finished": {
      if (session.at !== "running") return session;
      const { answer } = event;
      return resultOf({ desk: { ...session.desk, answer }, intake: session.intake }, answer);
    }
    case "delivery-changed":
      return session.at === "result" ? { ...session, delivery: event.delivery } : session;
    default:
      return assertNever(event);
  }
}

function openStep(session: Session, step: Step): Session {
  const { desk, intake } = session;
  if (step === "load") return { at: "load", desk, intake, notice: null };
  if (step === "map") return intake === null ? session : { at: "map", desk, intake, pending: null, notice: null };
  if (desk === null) return session;
  if (step === "check") return { at: "check", desk, intake, notice: null };
  if (step === "ask" || desk.answer === null) return { at: "ask", desk, intake, notice: null };
  return resultOf({ desk, intake }, desk.answer);
}

function resultOf(inHand: WithDesk, answer: Answer): Session {
  return { at: "result", ...inHand, answer, delivery: NOT_DELIVERED, drill: null };
}

function progressed(session: Session, progress: ProgressStep): Session {
  switch (session.at) {
    case "examining":
    case "loading":
    case "running":
      return { ...session, progress };
    case "map":
      return session.pending === null ? session : { ...session, pending: { ...session.pending, progress } };
    case "result":
      if (session.drill !== null) return { ...session, drill: progressDrill(session.drill, progress) };
      if (session.delivery.state !== "busy") return session;
      return { ...session, delivery: { ...session.delivery, progress } };
    default:
      return session;
  }
}

function stopped(session: Session, notice: Notice): Session {
  const { desk, intake } = session;
  switch (session.at) {
    case "examining":
      return { at: "load", desk, intake, notice };
    case "loading":
      return loadStopped(session, notice);
    case "map":
      return { ...session, pending: null, notice };
    case "check":
      return { ...session, notice };
    case "running":
      return { at: "ask", desk: session.desk, intake, notice };
    case "result":
      if (session.drill !== null) return { ...session, drill: stopDrill(session.drill, notice) };
      return { ...session, delivery: stopDelivery(session.delivery, notice) };
    default:
      return session;
  }
}

/** She is taken back to where she pressed the button; the files stay as she left them. */
function loadStopped({ from, desk, intake }: Extract<Session, { at: "loading" }>, notice: Notice): Session {
  if (from === "check" && desk !== null) return { at: "check", desk, intake, notice };
  if (from === "map" && intake !== null) return { at: "map", desk: null, intake, pending: null, notice };
  return { at: "load", desk: null, intake: null, notice };
}
