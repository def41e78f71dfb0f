import type { Delivery } from "../../app/delivery";
import type { Session } from "../../app/session";
import { assertNever } from "../../domain/assert-never";
import { checkSummary } from "../check-summary";
import { usePaneStyles } from "../styles";

/**
 * Tells a screen reader what a long job is doing and how it ended; the words change with the job's stages, not with
 * every number. The title of a new step is told by the focus, which moves to it.
 */
export function Announcer({ session }: { readonly session: Session }) {
  const pane = usePaneStyles();
  return (
    <div role="status" aria-live="polite" className={pane.unseen}>
      {announcement(session)}
    </div>
  );
}

function announcement(session: Session): string {
  switch (session.at) {
    case "loading":
    case "running":
      return session.progress.label;
    case "load":
    case "ask":
      return session.notice?.text ?? "";
    case "check":
      return checkSummary(session.desk.ledger).text;
    case "result":
      return deliveryWords(session.delivery);
    default:
      return assertNever(session);
  }
}

function deliveryWords(delivery: Delivery): string {
  switch (delivery.state) {
    case "none":
      return "";
    case "busy":
      return delivery.progress.label;
    case "exists":
      return delivery.reason;
    case "written":
      return "Written to the workbook.";
    case "saved":
      return "Copy saved.";
    case "stopped":
      return delivery.notice.text;
    default:
      return assertNever(delivery);
  }
}
