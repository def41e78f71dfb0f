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
      <Bridge tie={tie} side="control" />
      <Bridge tie={tie} side="gl" />
      {tie.glCents === null ? (
        <p className={pane.quiet}>
          Enter the general ledger&rsquo;s balance with the report&rsquo;s parameters to compare with it too.
        </p>
      ) : null}
    </section>
  );
}

const BRIDGED = { control: "your billing system's total", gl: "the general ledger" } as const;

/** From the accounts step by step to a side that differs from them. */
function Bridge({ tie, side }: { readonly tie: ReceivableTie; readonly side: keyof typeof BRIDGED }) {
  const steps = tie.bridge.filter(({ to }) => to === side);
  if (steps.length === 0) return null;
  const end = (side === "control" ? tie.controlCents : tie.glCents) ?? 0;
  const title = `From the accounts to ${BRIDGED[side]}`;
  return (
    <DataTable
      caption={title}
      columns={[title, "Amount"]}
      rows={[
        ["Sum of all accounts", printDollars(tie.accountsCents)],
        ...steps.map(({ label, amountCents }) => [label, printDollars(amountCents)]),
      ]}
      total={[upperFirst(BRIDGED[side]), printDollars(end)]}
    />
  );
}

function upperFirst(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
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
