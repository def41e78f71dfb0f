import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PreviewTable } from "../../app/answer";
import type { DrilledCell } from "../../app/drill";
import { DrillButton } from "../drill/DrillButton";
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
  const { title, columns, rows, total } = table;
  const isLong = rows.length > AT_ONCE;
  const shown = isLong && !isWhole ? AT_FIRST : rows.length;
  const toggle = isWhole ? "Show fewer rows" : `Show all ${rows.length.toLocaleString("en-US")} rows`;
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>{title}</h2>
      <DataTable caption={title} columns={columns} rows={cellsOf(table, onDrill).slice(0, shown)} total={total} />
      {isLong ? (
        <Button size="small" aria-label={`${toggle} of ${title}`} onClick={() => setWhole(!isWhole)}>
          {toggle}
        </Button>
      ) : null}
    </section>
  );
}

function cellsOf({ columns, rows, drills }: PreviewTable, onDrill: AnswerTableProps["onDrill"]) {
  return rows.map((row, at) =>
    row.map((amount, column) => {
      const cell = drills?.[at]?.[column] ?? null;
      if (cell === null) return amount;
      const name = column === 0 ? amount : `${row[0] ?? ""}, ${columns[column] ?? ""}`;
      return <DrillButton key={column} of={{ cell, title: name, amount }} onOpen={onDrill} />;
    }),
  );
}
