import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../../app/notice";

/** A notice in its tone, with the buttons that answer it. */
export function NoticeBar({ notice, actions }: { readonly notice: Notice; readonly actions?: ReactNode }) {
  return (
    <MessageBar intent={notice.tone} layout="multiline" politeness={notice.tone === "error" ? "assertive" : "polite"}>
      <MessageBarBody style={{ overflowWrap: "anywhere" }}>{notice.text}</MessageBarBody>
      {actions === undefined ? null : <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
