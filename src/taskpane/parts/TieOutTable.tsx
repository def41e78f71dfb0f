import { printDollars } from "../../domain/money";
import type { TieOut } from "../../intake/load-result";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { PassBadge } from "./PassBadge";

/** The ledger against the totals the exporting system printed; without those, how to get the comparison. */
export function TieOutTable({ tieOut }: { readonly tieOut: readonly TieOut[] }) {
  const pane = usePaneStyles();
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Tie-out to your system&rsquo;s totals</h2>
      {tieOut.length === 0 ? (
        <p className={pane.quiet}>
          No control.csv was among the files, so the loaded totals are not compared with your billing system. Load one
          with the columns table, measure and value to see PASS or FAIL here.
        </p>
      ) : (
        <DataTable
          caption="Tie-out"
          columns={["Total", "Your system", "Ledger", "Difference", ""]}
          rows={tieOut.map((each) => [
            `${each.table} ${each.measure}`,
            printed(each, each.source),
            printed(each, each.ledger),
            printed(each, each.difference),
            <PassBadge key="verdict" verdict={each.difference === 0 ? "PASS" : "FAIL"} />,
          ])}
        />
      )}
    </section>
  );
}

function printed(each: TieOut, value: number): string {
  return each.unit === "cents" ? printDollars(value) : value.toLocaleString("en-US");
}
