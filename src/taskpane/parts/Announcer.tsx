import type { Delivery } from "../../app/delivery";
import type { Session } from "../../app/session";
import { usePaneStyles } from "../styles";

/** Tells a screen reader what a long job is doing; the words change with the job's stages, not with every number. */
export function Announcer({ session }: { readonly session: Session }) {
  const pane = usePaneStyles();
  return (
    <div role="status" aria-live="polite" className={pane.unseen}>
      {announcement(session)}
    </div>
  );
}

function announcement(session: Session): string {
  if (session.at === "loading" || session.at === "running") return session.progress.label;
  return session.at === "result" ? deliveryWords(session.delivery) : "";
}

function deliveryWords(delivery: Delivery): string {
  if (delivery.state === "busy") return delivery.progress.label;
  if (delivery.state === "written") return "Written to the workbook.";
  return delivery.state === "saved" ? "Copy saved." : "";
}
