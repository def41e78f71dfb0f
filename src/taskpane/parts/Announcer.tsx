import type { IntakeDesk } from "../../app/intake-desk";
import { openPoints } from "../../app/intake-state";
import type { Session } from "../../app/session";
import { assertNever } from "../../domain/assert-never";
import { checkSummary, plural } from "../check-summary";
import { deliveryWords } from "../delivery-words";
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
    case "examining":
    case "loading":
    case "running":
      return session.progress.label;
    case "load":
    case "ask":
      return session.notice?.text ?? "";
    case "map":
      return session.pending?.progress.label ?? session.notice?.text ?? openWork(session.intake);
    case "check":
      return session.notice?.text ?? checkSummary(session.desk.ledger).text;
    case "result":
      return deliveryWords(session.delivery);
    default:
      return assertNever(session);
  }
}

/** How much is left to decide before the files can be loaded. */
function openWork({ files }: IntakeDesk): string {
  const points = files.reduce((sum, file) => sum + openPoints(file).length, 0);
  return points === 0 ? "All files are ready to load." : `${plural(points, "point")} to decide.`;
}
