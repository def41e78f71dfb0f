import { Spinner } from "@fluentui/react-components";
import type { LoadPreview } from "../../app/intake-desk";
import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import { notDataWords, plural } from "../check-summary";
import { DataTable } from "../parts/DataTable";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { type PreviewSource, usePreview } from "./use-preview";

/** The first rows of a file as they will load, made anew with every change. */
export function LivePreview(props: PreviewSource) {
  const pane = usePaneStyles();
  const { shown, isMaking, trouble } = usePreview(props);
  return (
    <section className={pane.stack} aria-busy={isMaking}>
      <h3 className={pane.heading}>The first lines as they will load</h3>
      <p className={pane.quiet} role="status">
        {isMaking ? "Reading …" : shown === null ? "" : summary(shown)}
      </p>
      {isMaking && shown === null ? <Spinner size="tiny" aria-hidden /> : null}
      {trouble === null ? null : <NoticeBar notice={trouble} />}
      {shown === null ? null : <PreviewTables preview={shown} />}
    </section>
  );
}

function PreviewTables({ preview }: { readonly preview: LoadPreview }) {
  const pane = usePaneStyles();
  return (
    <>
      {preview.tables.map(({ table, columns, rows }) => (
        <div key={table} style={{ minWidth: 0 }}>
          <strong className={pane.text}>{tableWords(table)}</strong>
          <DataTable
            caption={`${tableWords(table)} as they will load`}
            columns={columns.map(ledgerColumnWords)}
            rows={rows}
            words={wordColumns(rows, columns.length)}
            noWrap
          />
        </div>
      ))}
      {preview.rejected.length === 0 ? null : (
        <ul className={pane.list}>
          {preview.rejected.slice(0, 5).map(({ line, reason }) => (
            <li key={line} className={pane.quiet}>{`Line ${line.toLocaleString("en-US")}: ${reason}`}</li>
          ))}
        </ul>
      )}
      {preview.notData.length === 0 ? null : (
        <p className={pane.quiet}>{`Not data: ${notDataWords(preview.notData)}.`}</p>
      )}
    </>
  );
}

/** "12 rows of charges, 3 rows of payments; no line rejected." */
function summary({ tables, rejected }: LoadPreview): string {
  const rows = tables.map(
    ({ table, rows: shown }) => `${plural(shown.length, "row")} of ${tableWords(table).toLowerCase()}`,
  );
  const bad = rejected.length === 0 ? "no line rejected" : `${plural(rejected.length, "line")} rejected`;
  return rows.length === 0 ? `Nothing of this file will load; ${bad}.` : `${rows.join(", ")}; ${bad}.`;
}

/** Columns of words and numbers that name something; the others are amounts and quantities. */
function wordColumns(rows: readonly (readonly string[])[], count: number): readonly number[] {
  const isWord = (column: number) => !rows.every((row) => /^(-?[\d,]*\.\d+)?$/.test(row[column] ?? ""));
  return Array.from({ length: count }, (_, column) => column).filter(isWord);
}
