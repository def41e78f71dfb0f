import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MendedRecord } from "../../app/mend-ledger";
import type { FileLoad } from "../../intake/load-result";
import { plural } from "../check-summary";
import type { PaneActions } from "../pane-actions";
import { usePaneStyles } from "../styles";
import { Disclosure } from "./Disclosure";
import { RejectedLine } from "./RejectedLine";

/** Lines beyond these are written to a sheet rather than shown one by one. */
const SHOWN = 50;

/** The rejected lines of a load. */
export interface RejectDeskProps {
  readonly files: readonly FileLoad[];
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: Pick<PaneActions, "loadMended" | "writeRejects">;
}

/** Every rejected line with its reason; a line can be mended here and loaded alone, or left out. */
export function RejectDesk({ files, host, actions }: RejectDeskProps) {
  const pane = usePaneStyles();
  const faulty = files.filter(({ rejected }) => rejected > 0);
  if (faulty.length === 0) return null;
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Rejected lines</h2>
      {faulty.map((file) => (
        <FileRejects key={file.file} file={file} actions={actions} />
      ))}
      <Button disabledFocusable={host !== "excel"} onClick={() => actions.writeRejects(faulty)}>
        Write them to a sheet
      </Button>
      {host === "elsewhere" ? <p className={pane.quiet}>Open Ratebook inside Excel to write a sheet.</p> : null}
    </section>
  );
}

function FileRejects({ file, actions }: { readonly file: FileLoad } & Pick<RejectDeskProps, "actions">) {
  const styles = useStyles();
  const [mended, setMended] = useState<ReadonlyMap<number, MendedRecord["as"]>>(new Map());
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const shown = file.rejects.slice(0, SHOWN);
  const ready = shown.flatMap(({ line }): readonly MendedRecord[] => {
    const as = mended.get(line);
    return as === undefined || leftOut.has(line) ? [] : [{ line, as }];
  });
  return (
    <Disclosure
      summary={`${file.rejected.toLocaleString("en-US")} rejected in ${file.file}: why, and how to mend them`}
    >
      {shown.map((reject) => (
        <RejectedLine
          key={reject.line}
          file={file.file}
          reject={reject}
          columns={file.columns}
          mended={mended.get(reject.line) ?? null}
          isLeftOut={leftOut.has(reject.line)}
          onMend={(as) => setMended(new Map(mended).set(reject.line, as))}
          onLeaveOut={() => setLeftOut(toggled(leftOut, reject.line))}
        />
      ))}
      <MoreRejects file={file} />
      <Button
        className={styles.load}
        appearance="primary"
        disabledFocusable={ready.length === 0}
        onClick={() => actions.loadMended(file.file, ready)}
      >
        {ready.length === 0 ? "Load the mended lines" : `Load ${plural(ready.length, "mended line")}`}
      </Button>
    </Disclosure>
  );
}

function MoreRejects({ file }: { readonly file: FileLoad }) {
  const pane = usePaneStyles();
  if (file.rejected <= SHOWN) return null;
  const count = file.rejected.toLocaleString("en-US");
  return (
    <p className={pane.quiet}>
      {`The first ${SHOWN} of ${count}. Most others will have the same cause: mend it in the export and load the file again.`}
    </p>
  );
}

function toggled(lines: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(lines);
  if (!next.delete(line)) next.add(line);
  return next;
}

const useStyles = makeStyles({ load: { alignSelf: "flex-start", marginBottom: tokens.spacingVerticalS } });
