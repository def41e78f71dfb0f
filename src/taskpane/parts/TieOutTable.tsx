import { makeStyles, tokens } from "@fluentui/react-components";
import { printDollars } from "../../domain/money";
import type { TieOut } from "../../intake/load-result";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";
import { PassBadge } from "./PassBadge";

/** The ledger against the totals the exporting system printed; without those, how to get the comparison. */
export function TieOutTable({ tieOut }: { readonly tieOut: readonly TieOut[] }) {
  const pane = usePaneStyles();
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Tie-out to your system&rsquo;s totals</h2>
      {tieOut.length === 0 ? (
        <p className={pane.quiet}>
          The files print no totals and no control.csv was among them, so what is loaded is not compared with your
          billing system. Load a control.csv with the columns table, measure and value to see PASS or FAIL here.
        </p>
      ) : (
        <Verdicts tieOut={tieOut} />
      )}
    </section>
  );
}

/** Totals that differ are shown one by one; those that agree are one line, and a table for who wants to see them. */
function Verdicts({ tieOut }: { readonly tieOut: readonly TieOut[] }) {
  const differing = tieOut.filter(({ difference }) => difference !== 0);
  const agreeing = tieOut.length - differing.length;
  return (
    <>
      {differing.map((each) => (
        <Verdict
          key={`${each.table} ${each.measure}`}
          verdict="FAIL"
          text={`${nameOf(each)}: your system ${printed(each, each.source)}, ledger ${printed(each, each.ledger)}, difference ${printed(each, each.difference)}`}
        />
      ))}
      {agreeing === 0 ? null : (
        <Verdict verdict="PASS" text={agreeing === 1 ? "1 total agrees" : `${agreeing} totals agree to the cent`} />
      )}
      <Disclosure summary="All totals">
        <DataTable
          caption="Tie-out"
          columns={["Total", "Your system", "Ledger", "Difference"]}
          rows={tieOut.map((each) => [
            nameOf(each),
            printed(each, each.source),
            printed(each, each.ledger),
            printed(each, each.difference),
          ])}
        />
      </Disclosure>
    </>
  );
}

function Verdict({ verdict, text }: { readonly verdict: "PASS" | "FAIL"; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.verdict}>
      <PassBadge verdict={verdict} />
      <span className={styles.words}>{text}</span>
    </div>
  );
}

/** "book cash, amount". */
function nameOf({ table, measure }: TieOut): string {
  return `${table}, ${measure}`.replaceAll("_", " ");
}

function printed(each: TieOut, value: number): string {
  return each.unit === "cents" ? printDollars(value) : value.toLocaleString("en-US");
}

const useStyles = makeStyles({
  verdict: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  words: { minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
});
