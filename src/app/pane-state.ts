import { afterEvent } from "./after-event";
import { afterRatesEvent } from "./after-rates-event";
import { NEW_RATES, openRates, type RatesEvent, type RatesPage } from "./rates-page";
import { NEW_SESSION, type Session, type SessionEvent } from "./session";

/** The pane: the steps that she goes through, and the page of rates that lies over them when she opens it. */
export interface PaneState {
  readonly session: Session;
  readonly rates: RatesPage;
}

/** What can happen in the pane. */
export type PaneEvent = SessionEvent | { readonly kind: "rates"; readonly change: RatesEvent };

/** A pane that was just opened. */
export const NEW_PANE: PaneState = { session: NEW_SESSION, rates: NEW_RATES };

/**
 * The pane after an event. The schedule in hand is always the one that the reports are asked with, also when the files are
 * loaded after it was opened, or when a report's form opened it.
 */
export function afterPaneEvent({ session, rates }: PaneState, event: PaneEvent): PaneState {
  if (event.kind === "rates") return inStep(session, afterRatesEvent(rates, event.change));
  return inStep(afterEvent(session, event), ratesAfter(rates, event));
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

function inStep(session: Session, rates: RatesPage): PaneState {
  const schedule = openRates(rates)?.schedule ?? null;
  const { desk } = session;
  if (desk === null || desk.setup.schedule === schedule) return { session, rates };
  return { session: { ...session, desk: { ...desk, setup: { ...desk.setup, schedule } } }, rates };
}
