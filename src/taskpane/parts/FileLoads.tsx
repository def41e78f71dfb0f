import { makeStyles, tokens } from "@fluentui/react-components";
import { printDollars } from "../../domain/money";
import type { FileLoad, Reject } from "../../intake/load-result";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";

/** What became of every file: read = loaded + rejected + not data. */
export function FileLoads({ files }: { readonly files: readonly FileLoad[] }) {
  const pane = usePaneStyles();
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Files</h2>
      <DataTable
        caption="Lines of each file"
        columns={["File", "Read", "Loaded", "Rejected", "Not data"]}
        rows={files.map((file) => [file.file, ...linesOf([file])])}
        total={["Together", ...linesOf(files)]}
      />
      <p className={pane.quiet}>Read = loaded + rejected + not data (the line of column names, blank lines).</p>
      <Amounts files={files} />
      {files
        .filter(({ rejected }) => rejected > 0)
        .map((file) => (
          <Rejects key={file.file} file={file} />
        ))}
    </section>
  );
}

function Amounts({ files }: { readonly files: readonly FileLoad[] }) {
  const rows = files.flatMap(({ file, amount }) =>
    amount === null
      ? []
      : [[file, printDollars(amount.readCents), printDollars(amount.loadedCents), printDollars(amount.rejectedCents)]],
  );
  if (rows.length === 0) return null;
  return (
    <Disclosure summary="Amounts read, loaded and rejected">
      <DataTable caption="Amounts of each file" columns={["File", "Read", "Loaded", "Rejected"]} rows={rows} />
    </Disclosure>
  );
}

function Rejects({ file }: { readonly file: FileLoad }) {
  const pane = usePaneStyles();
  const shown = file.rejects.slice(0, 50);
  return (
    <Disclosure summary={`${count(file.rejected)} rejected in ${file.file}: why, and how to mend them`}>
      {shown.map((reject, index) => (
        <RejectedLine key={index} file={file.file} reject={reject} />
      ))}
      {file.rejected > shown.length ? (
        <p className={pane.quiet}>
          The first {shown.length} of {count(file.rejected)}. Mend these and load the file again; most others will have
          the same cause.
        </p>
      ) : null}
    </Disclosure>
  );
}

function RejectedLine({ file, reject }: { readonly file: string; readonly reject: Reject }) {
  const styles = useStyles();
  const place = reject.column === null ? "" : `, column ${reject.column}`;
  return (
    <div className={styles.reject}>
      <strong>{`${file}, line ${count(reject.line)}${place}`}</strong>
      <div>{reject.reason}</div>
      <code className={styles.line}>{reject.text}</code>
    </div>
  );
}

/** Read, loaded, rejected and not data, as printed. */
function linesOf(files: readonly FileLoad[]): readonly string[] {
  const columns = ["read", "loaded", "rejected", "notData"] as const;
  return columns.map((column) => count(files.reduce((sum, file) => sum + file[column], 0)));
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

const useStyles = makeStyles({
  reject: {
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  line: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
