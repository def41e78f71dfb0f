import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useLayoutEffect, useRef } from "react";

/** Something looked at for itself, over the step that it belongs to. */
export interface PaneDialogProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  /** Esc, or whatever else the browser takes for leaving. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own dialog over the whole pane: it keeps the focus, leaves with Esc, and gives the focus back to the button
 * that opened it. The step under it keeps its place.
 */
export function PaneDialog({ labelledBy, onClose, children }: PaneDialogProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it is taken away: else the browser does not give the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={labelledBy}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // In Excel on the web office.js takes Esc for itself, and the browser then leaves the dialog open.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    maxWidth: "100%",
    maxHeight: "100%",
    margin: 0,
    border: "none",
    overflowX: "hidden",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
