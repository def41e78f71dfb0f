import { afterEvent } from "./after-event";
import { afterRatesEvent } from "./after-rates-event";
import { NEW_RATES, openRates, type RatesEvent, type RatesPage } from "./rates-page";
import { NEW_SESSION, type Session, type SessionEvent } from "./session";

/** The pane: the steps that she goes through, and the pages of rates and of the study that lie over them when she opens them. */
export interface PaneState {
  readonly session: Session;
  readonly rates: RatesPage;
  /** `away`: put away with what is on it; `unopened`: not looked at yet. */
  readonly study: "unopened" | "shown" | "away";
}

/** What can happen in the pane. */
export type PaneEvent =
  | SessionEvent
  | { readonly kind: "rates"; readonly change: RatesEvent }
  | { readonly kind: "study"; readonly change: "shown" | "put-away" };

/** A pane that was just opened. */
export const NEW_PANE: PaneState = { session: NEW_SESSION, rates: NEW_RATES, study: "unopened" };

/**
 * The pane after an event. The schedule in hand is always the one that the reports are asked with, also when the files are
 * loaded after it was opened, or when a report's form opened it.
 */
export function afterPaneEvent(pane: PaneState, event: PaneEvent): PaneState {
  const { session, rates } = pane;
  const study = studyAfter(pane.study, event);
  if (event.kind === "study") {
    const isShown = event.change === "shown";
    return { session, rates: isShown ? afterRatesEvent(rates, { kind: "put-away" }) : rates, study };
  }
  if (event.kind === "rates") return { ...inStep(session, afterRatesEvent(rates, event.change)), study };
  return { ...inStep(afterEvent(session, event), ratesAfter(rates, event)), study };
}

/** One page lies over the steps at a time. */
function studyAfter(study: PaneState["study"], event: PaneEvent): PaneState["study"] {
  if (event.kind === "study" && event.change === "shown") return "shown";
  const isLeft =
    event.kind === "study" || event.kind === "opened" || (event.kind === "rates" && event.change.kind === "shown");
  return isLeft && study === "shown" ? "away" : study;
}

/** Going to a step puts the rates away; her own files do not keep the sample city's rates. */
function ratesAfter(rates: RatesPage, event: SessionEvent): RatesPage {
  switch (event.kind) {
    case "opened":
      return afterRatesEvent(rates, { kind: "put-away" });
    case "load-finished": {
      const isForeign = openRates(rates)?.origin.kind === "sample-load" && !event.ledger.isSample;
      return isForeign ? { ...rates, desk: { at: "none" } } : rates;
    }
    case "setup-changed": {
      const { schedule } = event.setup;
      if (schedule === null || schedule === openRates(rates)?.schedule) return rates;
      return afterRatesEvent(rates, { kind: "opened", schedule, origin: { kind: "report" } });
    }
    default:
      return rates;
  }
}

function inStep(session: Session, rates: RatesPage): Pick<PaneState, "session" | "rates"> {
  const schedule = openRates(rates)?.schedule ?? null;
  const { desk } = session;
  if (desk === null || desk.setup.schedule === schedule) return { session, rates };
  return { session: { ...session, desk: { ...desk, setup: { ...desk.setup, schedule } } }, rates };
}
