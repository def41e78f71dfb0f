import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { type BillAsk, billFields, startBill, takenServices } from "../../app/bill-form";
import type { EditionsOfView } from "../../app/editions-of-view";
import type { BillForm, OpenRates } from "../../app/rates-page";
import { billOfForm, type FormBill } from "../../app/read-bill-form";
import { servicesOf } from "../../domain/rates/asked-facts";
import { serviceInWords } from "../../domain/service-in-words";
import { usePaneStyles } from "../styles";
import { BillFacts } from "./BillFacts";
import { BillPeriod } from "./BillPeriod";
import { BillResult } from "./BillResult";
import { FieldProblem } from "./FieldProblem";

/** For whom a bill is worked out, and by which rates. */
export interface BillCalculatorProps {
  readonly rates: OpenRates;
  readonly editions: EditionsOfView;
  readonly onChange: (form: BillForm) => void;
}

/** One bill, worked out while she types: fields from what the schedule asks, the lines below them. */
export function BillCalculator({ rates: { schedule, view }, editions, onChange }: BillCalculatorProps) {
  const pane = usePaneStyles();
  const form = view.bill ?? startBill(schedule);
  const ask: BillAsk = { schedule, edition: editions.shown, form };
  const made = billOfForm(ask);
  const problems = problemsOf(made);
  return (
    <>
      <section className={pane.card} aria-label="Bill calculator">
        <h2 className={pane.heading}>Work out a bill</h2>
        <Services ask={ask} problem={problems["services"]} onChange={onChange} />
        <BillFacts fields={billFields(ask)} problems={problems} form={form} onChange={onChange} />
        <BillPeriod form={form} problem={problems["to"]} onChange={onChange} />
      </section>
      <BillResult ask={ask} made={made} compared={editions.compared} />
    </>
  );
}

function problemsOf(made: FormBill): Readonly<Record<string, string>> {
  return made.kind === "unfinished" ? made.fields : {};
}

interface ServicesProps {
  readonly ask: BillAsk;
  readonly problem: string | undefined;
  readonly onChange: (form: BillForm) => void;
}

function Services({ ask, problem, onChange }: ServicesProps) {
  const styles = useStyles();
  const { form, edition } = ask;
  const all = servicesOf(edition);
  if (all.length < 2) return null;
  const taken = takenServices(ask);
  const toggle = (service: string) =>
    taken.includes(service) ? [...form.without, service] : form.without.filter((each) => each !== service);
  return (
    <fieldset className={styles.services}>
      <legend className={styles.legend}>Services</legend>
      {all.map((service) => (
        <Checkbox
          key={service}
          label={capitalised(serviceInWords(service))}
          checked={taken.includes(service)}
          onChange={() => onChange({ ...form, without: toggle(service) })}
        />
      ))}
      <FieldProblem text={problem} />
    </fieldset>
  );
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const useStyles = makeStyles({
  services: { display: "flex", flexWrap: "wrap", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
});
