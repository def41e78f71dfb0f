import { dateInWords } from "../../app/date-in-words";
import { kindWords } from "../../app/intake-words";
import { printDollars } from "../../domain/money";
import type { FileLoad } from "../../intake/load-result";
import { notDataWords } from "../check-summary";
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
      <p className={pane.quiet}>Read = loaded + rejected + not data (headings, blank lines, totals, page heads).</p>
      <Disclosure summary="What each file is">
        <ul className={pane.list}>
          {files.map((file) => (
            <li key={file.file}>{describe(file)}</li>
          ))}
        </ul>
      </Disclosure>
      <Amounts files={files} />
    </section>
  );
}

/** "02-ar.csv: A/R aging, detail, comma-delimited; as of October 31, 2026; not data: 4 lines above the table." */
function describe({ file, kind, layout, recipe, asOf, notDataBy }: FileLoad): string {
  const how = layout === "canonical" ? kindWords(kind) : `${kindWords(kind)}, ${layout}`;
  return `${[
    `${file}: ${how}`,
    ...(recipe === null ? [] : [`read by “${recipe}”`]),
    ...(asOf === null ? [] : [`as of ${dateInWords(asOf)}`]),
    ...(notDataBy.length === 0 ? [] : [`not data: ${notDataWords(notDataBy)}`]),
  ].join("; ")}.`;
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

/** Read, loaded, rejected and not data, as printed. */
function linesOf(files: readonly FileLoad[]): readonly string[] {
  const columns = ["read", "loaded", "rejected", "notData"] as const;
  return columns.map((column) => count(files.reduce((sum, file) => sum + file[column], 0)));
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
