import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PreviewTable } from "../../app/answer";
import type { DrilledCell } from "../../app/drill";
import { DrillTable } from "../drill/DrillTable";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";

/** A table of an answer, and what happens when she opens one of its amounts. */
export interface AnswerTableProps {
  readonly table: PreviewTable;
  readonly onDrill: (of: DrilledCell) => void;
}

/** Rows shown at once: a year and the month before it. A longer table shows fewer until she asks for all. */
const AT_ONCE = 13;
const AT_FIRST = 8;

/** A table under its heading; amounts with documents behind them are buttons. */
export function AnswerTable({ table, onDrill }: AnswerTableProps) {
  const pane = usePaneStyles();
  const [isWhole, setWhole] = useState(false);
  const { title, columns, rows, total, drills } = table;
  const isLong = rows.length > AT_ONCE;
  const shown = isLong && !isWhole ? AT_FIRST : rows.length;
  const toggle = isWhole ? "Show fewer rows" : `Show all ${rows.length.toLocaleString("en-US")} rows`;
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>{title}</h2>
      {drills === undefined ? (
        <DataTable caption={title} columns={columns} rows={rows.slice(0, shown)} total={total} />
      ) : (
        <DrillTable table={{ ...table, rows: rows.slice(0, shown) }} onDrill={onDrill} />
      )}
      {isLong ? (
        <Button size="small" aria-label={`${toggle} of ${title}`} onClick={() => setWhole(!isWhole)}>
          {toggle}
        </Button>
      ) : null}
    </section>
  );
}
