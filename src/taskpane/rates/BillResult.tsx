import { useDeferredValue, useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type BillAnswer, billAnswer } from "../../app/bill-answer";
import { billByUse } from "../../app/bill-by-use";
import type { BillAsk } from "../../app/bill-form";
import { compareBills } from "../../app/compare-bills";
import { billOfForm, type FormBill } from "../../app/read-bill-form";
import { assertNever } from "../../domain/assert-never";
import type { Bill } from "../../domain/rates/bill-under";
import type { Edition } from "../../domain/rates/editions";
import { DataTable } from "../parts/DataTable";
import { LineChart } from "../parts/LineChart";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { BillTable } from "./BillTable";

/** A bill that was worked out, or what stands in its way. */
export interface BillResultProps {
  readonly ask: BillAsk;
  readonly made: FormBill;
  /** The rates that it is compared with; null for none. */
  readonly compared: Edition | null;
}

/** The total, its lines, the same at other rates, and the bill by use. */
export function BillResult({ ask, made, compared }: BillResultProps) {
  const pane = usePaneStyles();
  const answer = made.kind === "bill" ? billAnswer(made.bill) : null;
  return (
    <>
      <section className={pane.card} aria-label="The bill">
        <Total made={made} answer={answer} />
        {answer === null ? null : <BillTable answer={answer} />}
      </section>
      {made.kind === "bill" && compared !== null ? <Compared ask={ask} bill={made.bill} compared={compared} /> : null}
      <ByUse ask={ask} compared={compared} />
    </>
  );
}

/** Read out when it changes, after she has stopped typing. */
function Total({ made, answer }: { readonly made: FormBill; readonly answer: BillAnswer | null }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic="true">
      <h2 className={pane.heading}>Total</h2>
      {answer === null ? (
        <p className={pane.text}>{whyNot(made)}</p>
      ) : (
        <>
          <p className={styles.total}>{answer.total}</p>
          <p className={pane.quiet}>{answer.made}</p>
        </>
      )}
    </div>
  );
}

function whyNot(made: FormBill): string {
  switch (made.kind) {
    case "bill":
      return "";
    case "refused":
      return made.sentence;
    case "unfinished":
      return "No bill yet. Correct the fields that are marked above.";
    default:
      return assertNever(made);
  }
}

interface ComparedProps {
  readonly ask: BillAsk;
  readonly bill: Bill;
  readonly compared: Edition;
}

function Compared({ ask, bill, compared }: ComparedProps) {
  const pane = usePaneStyles();
  const other = billOfForm(ask, compared);
  if (other.kind !== "bill")
    return (
      <NoticeBar
        notice={{ tone: "warning", text: `No bill at the rates of ${compared.effective}: ${whyNot(other)}` }}
      />
    );
  const table = compareBills(bill, other.bill);
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>{table.title}</h2>
      <DataTable caption={table.title} columns={table.columns} rows={table.rows} total={table.total} />
    </section>
  );
}

/** Drawn when the machine has time for it: typing goes before. */
function ByUse({ ask, compared }: Pick<BillResultProps, "ask" | "compared">) {
  const { schedule, edition } = ask;
  const form = useDeferredValue(ask.form);
  const chart = useMemo(() => billByUse({ schedule, edition, form }, compared), [schedule, edition, form, compared]);
  return chart === null ? null : <LineChart chart={chart} />;
}

const useStyles = makeStyles({
  total: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});
