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

/** A table under its heading; amounts with documents behind them are buttons. */
export function AnswerTable({ table, onDrill }: AnswerTableProps) {
  const pane = usePaneStyles();
  const { title, columns, rows, total, drills } = table;
  const cells = rows.map((row, at) =>
    row.map((amount, column) => {
      const cell = drills?.[at]?.[column] ?? null;
      if (cell === null) return amount;
      const name = column === 0 ? amount : `${row[0] ?? ""}, ${columns[column] ?? ""}`;
      return <DrillButton key={column} of={{ cell, title: name, amount }} onOpen={onDrill} />;
    }),
  );
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>{title}</h2>
      <DataTable caption={title} columns={columns} rows={cells} total={total} />
    </section>
  );
}
