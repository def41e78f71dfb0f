import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A small table as printed; the first column names the row, the others are numbers. */
export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  readonly total?: readonly ReactNode[] | null;
  /** Columns that hold words although they are not the first. */
  readonly words?: readonly number[];
  /** Keeps every cell on one line, for many columns that are scrolled through. */
  readonly noWrap?: boolean;
}

/** A table that scrolls sideways by itself when the pane is too narrow for it. */
export function DataTable({ caption, columns, rows, total = null, words = [], noWrap = false }: DataTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={mergeClasses(styles.table, noWrap && styles.oneLine)}>
        <thead>
          <tr>
            {columns.map((name, index) => (
              <Head key={name} name={name} index={index} words={words} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={index} cells={row} words={words} />
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <TableRow cells={total} words={words} isTotal />
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A head without a name is an empty cell: a screen reader has nothing to read. */
function Head({
  name,
  index,
  words,
}: {
  readonly name: string;
  readonly index: number;
  readonly words: readonly number[];
}) {
  const styles = useStyles();
  const look = mergeClasses(
    styles.head,
    index === 0 && styles.kept,
    index > 0 && !words.includes(index) && styles.numberHead,
  );
  if (name === "") return <td className={look} />;
  return (
    <th scope="col" className={look}>
      {name}
    </th>
  );
}

interface TableRowProps {
  readonly cells: readonly ReactNode[];
  readonly words: readonly number[];
  readonly isTotal?: boolean;
}

function TableRow({ cells, words, isTotal = false }: TableRowProps) {
  const styles = useStyles();
  const [first, ...others] = cells;
  return (
    <tr className={mergeClasses(isTotal && styles.total)}>
      <th scope="row" className={mergeClasses(styles.cell, styles.kept, styles.first, isTotal && styles.total)}>
        {first}
      </th>
      {others.map((cell, index) => (
        <td key={index} className={mergeClasses(styles.cell, !words.includes(index + 1) && styles.number)}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    minWidth: 0,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  oneLine: { "& th, & td": { whiteSpace: "nowrap", paddingRight: tokens.spacingHorizontalM } },
  head: {
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXXS} 3px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 3px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
  },
  /** Stays in sight while the others are scrolled through. */
  kept: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  first: { textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "64px", overflowWrap: "break-word" },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  numberHead: { textAlign: "right" },
  total: { fontWeight: tokens.fontWeightSemibold },
});
