import { makeStyles, tokens } from "@fluentui/react-components";
import type { LedgerTable } from "../../ledger/table";
import { LEDGER_TABLES } from "../../ledger/tables";
import { usePaneStyles } from "../styles";
import { Disclosure } from "./Disclosure";

/** What files are called and which columns they need, so that a first export can be made without a manual. */
export function ReadableFiles() {
  const pane = usePaneStyles();
  return (
    <Disclosure summary="What Ratebook can read">
      <p className={pane.quiet}>
        Exports as your billing system, bank or payment processor makes them: CSV and other text, fixed-width prints,
        Excel sheets, BAI2, OFX, CAMT.053, NACHA and lockbox files, and saved layouts (.recipe.json). Ratebook says what
        it understood and asks what it cannot know. CSV files in its own form, below, load without a question; a
        control.csv with your system&rsquo;s own totals lets Ratebook tie out.
      </p>
      {LEDGER_TABLES.map((table) => (
        <ReadableTable key={table.name} table={table} />
      ))}
    </Disclosure>
  );
}

function ReadableTable({ table }: { readonly table: LedgerTable }) {
  const styles = useStyles();
  const required = table.columns.filter((column) => column.required).map((column) => column.name);
  const others = table.columns.filter((column) => !column.required).map((column) => column.name);
  return (
    <div>
      <strong>{table.name}.csv</strong> – {table.about}
      <div className={styles.columns}>Needs {required.join(", ")}</div>
      {others.length === 0 ? null : <div className={styles.columns}>May have {others.join(", ")}</div>}
    </div>
  );
}

const useStyles = makeStyles({
  columns: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
