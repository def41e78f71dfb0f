import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { BillAnswer, BillRow } from "../../app/bill-answer";

/** The lines of a bill: quantity, rate and amount, and under each the rule that made it. */
export function BillTable({ answer }: { readonly answer: BillAnswer }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="Lines of the bill">
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Line
          </th>
          {["Quantity", "Rate", "Amount"].map((name) => (
            <th key={name} scope="col" className={mergeClasses(styles.head, styles.number)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { readonly row: BillRow }) {
  const styles = useStyles();
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.label}>
          {row.label}
        </th>
        {[row.quantity, row.rate, row.amount].map((text, index) => (
          <td key={index} className={mergeClasses(styles.cell, styles.number)}>
            {text}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={4} className={styles.rule}>
          {row.rule}
        </td>
      </tr>
    </Fragment>
  );
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXXS} 3px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  label: {
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} 3px 0`,
    overflowWrap: "anywhere",
  },
  cell: { verticalAlign: "top", padding: `${tokens.spacingVerticalXS} 3px 0` },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  rule: {
    padding: `0 3px ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});
