import type { RunSetup } from "../../app/run-setup";
import { ChoiceField } from "../parts/ChoiceField";
import { Disclosure } from "../parts/Disclosure";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { AmountField } from "./AmountField";
import { AsOfField } from "./AsOfField";
import { CountField } from "./CountField";
import type { QuestionFormProps } from "./question-form";

const NAMES = [
  { value: "masked", name: "Masked", meaning: "For sheets that others see: accounts are told apart, people are not." },
  { value: "named", name: "Named", meaning: "For your own use." },
] as const;

const WARNING =
  "The sheets will name your customers. Do not write them into the workbook you share: save a copy for yourself.";

/** The form of the list of delinquent accounts: the day, the limit, and whether people are named. */
export function DelinquentsForm({ args, span, onChange }: QuestionFormProps<RunSetup["delinquents"]>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField
        value={args.asOf}
        span={span}
        what="What is past due"
        onChange={(asOf) => onChange({ ...args, asOf })}
      />
      <AmountField
        label="Over the limit from ($)"
        hint="Past due of one account."
        value={args.limitCents}
        onChange={(cents) => onChange({ ...args, limitCents: cents ?? Number.NaN })}
      />
      <ChoiceField
        label="Accounts are shown"
        value={args.names}
        choices={NAMES}
        onChange={(names) => onChange({ ...args, names })}
      />
      {args.names === "named" ? <NoticeBar notice={{ tone: "warning", text: WARNING }} /> : null}
      <Disclosure summary="More settings">
        <CountField
          label="Repeatedly late from (bills)"
          hint="So many late bills among an account's last twelve."
          value={args.lateBills}
          onChange={(lateBills) => onChange({ ...args, lateBills })}
        />
        <CountField
          label="Accounts of each pattern"
          hint="The largest past-due amounts first."
          value={args.top}
          onChange={(top) => onChange({ ...args, top })}
        />
      </Disclosure>
    </div>
  );
}
