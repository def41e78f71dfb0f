import type { ReceivableTie } from "../../analyses/tie/receivable-tie";
import { dateInWords } from "../../app/date-in-words";
import { type Cents, printDollars } from "../../domain/money";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { PassBadge } from "./PassBadge";

/** The receivables from every side that ought to agree, and what lies between them where they do not. */
export function TieStrip({ tie }: { readonly tie: ReceivableTie | null }) {
  const pane = usePaneStyles();
  if (tie === null) return null;
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Receivables from every side</h2>
      <p className={pane.quiet}>At the close of {dateInWords(tie.asOf)}.</p>
      <DataTable
        caption="Receivables from every side"
        columns={["", "Amount", "Agrees"]}
        rows={sidesOf(tie).map(({ side, cents }) => [
          side,
          printDollars(cents),
          <PassBadge key={side} verdict={cents === tie.accountsCents ? "PASS" : "FAIL"} />,
        ])}
      />
      {tie.bridge.length === 0 ? null : (
        <DataTable
          caption="What lies between them"
          columns={["What lies between them", "Amount"]}
          rows={tie.bridge.map(({ label, amountCents }) => [label, printDollars(amountCents)])}
        />
      )}
      {tie.glCents === null ? (
        <p className={pane.quiet}>
          Enter the general ledger&rsquo;s balance with the report&rsquo;s parameters to compare with it too.
        </p>
      ) : null}
    </section>
  );
}

interface Side {
  readonly side: string;
  readonly cents: Cents;
}

function sidesOf({ accountsCents, bucketsCents, controlCents, glCents }: ReceivableTie): readonly Side[] {
  return [
    { side: "Sum of all accounts", cents: accountsCents },
    { side: "Sum of the aging's buckets", cents: bucketsCents },
    ...(controlCents === null ? [] : [{ side: "Your billing system's own total", cents: controlCents }]),
    ...(glCents === null ? [] : [{ side: "General ledger's control account", cents: glCents }]),
  ];
}
