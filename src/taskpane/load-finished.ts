import type { CheckedLedger } from "../app/checked-ledger";
import type { Notice } from "../app/notice";
import { defaultSetup } from "../app/run-setup";
import type { SessionEvent } from "../app/session";
import type { IsoDate } from "../domain/calendar";

/** What happened when a load ended well, with something to tell beside it. */
export function loadFinished(ledger: CheckedLedger, today: IsoDate, notice: Notice | null = null): SessionEvent {
  return { kind: "load-finished", ledger, setup: defaultSetup(ledger.span, today), notice };
}
