import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Overrule } from "../../app/intake-desk";
import type { Notice } from "../../app/notice";
import { AppError } from "../../ports/app-error";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";

/** Takes a record layout file (a table of fields, or a copybook) in the place of the columns that were found. */
export function LayoutFileField({ onOverrule }: { readonly onOverrule: (overrule: Overrule) => void }) {
  const pane = usePaneStyles();
  const input = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await overruleOf(file);
    if ("tone" in read) setNotice(read);
    else onOverrule(read);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>Use a record layout file</Button>
      <input
        ref={input}
        className={pane.unseen}
        type="file"
        aria-label="Record layout file"
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {notice === null ? null : <NoticeBar notice={notice} />}
    </>
  );
}

async function overruleOf(file: File): Promise<Overrule | Notice> {
  const { parseRecordLayout } = await import("../../intake/grid/fixed-width/record-layout");
  try {
    const { ruler, formats } = parseRecordLayout(await file.text(), file.name);
    return { shape: { form: "fixed-width", ruler }, formats };
  } catch (error) {
    if (error instanceof AppError) return { tone: "error", text: error.message };
    throw error;
  }
}
