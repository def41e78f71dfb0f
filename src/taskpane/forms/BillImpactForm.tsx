import type { BillImpactSetup } from "../../app/run-setup";
import { ChoiceField } from "../parts/ChoiceField";
import { Disclosure } from "../parts/Disclosure";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { AmountField } from "./AmountField";
import { CountField } from "./CountField";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";

const PROPOSED = [
  {
    value: "raised",
    name: "Every rate raised alike",
    meaning: "The rates in force on the last day, each raised and rounded to the cent.",
  },
  {
    value: "newest",
    name: "The newest rates of the schedule",
    meaning: "Those of the schedule that you opened under Rates, which begin after the last day.",
  },
] as const;

const ACCOUNTS = [
  { value: "left out", name: "Left out", meaning: "For directors: no account stands in the report." },
  {
    value: "masked",
    name: "Masked",
    meaning: "A sheet of the accounts that rise most, told apart without their numbers.",
  },
  { value: "named", name: "With their numbers", meaning: "For your own use." },
] as const;

const WARNING =
  "One sheet will hold account numbers. Do not write it into the workbook you share: save a copy for yourself.";

/** The form of the bill impact: which bills, which proposed rates, and above which rise an account is told. */
export function BillImpactForm({ args, span, onChange }: QuestionFormProps<BillImpactSetup>) {
  const pane = usePaneStyles();
  const change = (changed: Partial<BillImpactSetup>) => onChange({ ...args, ...changed });
  return (
    <div className={pane.stack}>
      <PeriodFields period={args} span={span} atTheEnd="The last bills are taken" onChange={change} />
      <ChoiceField
        label="Proposed rates"
        value={args.proposed}
        choices={PROPOSED}
        onChange={(proposed) => change({ proposed })}
      />
      {args.proposed === "raised" ? (
        <CountField
          label="Raise every rate by (%)"
          hint="For example 3 or 6.35."
          value={args.percent}
          onChange={(percent) => change({ percent })}
        />
      ) : null}
      <Disclosure summary="More settings">
        <LimitFields args={args} change={change} />
      </Disclosure>
    </div>
  );
}

interface LimitFieldsProps {
  readonly args: BillImpactSetup;
  readonly change: (changed: Partial<BillImpactSetup>) => void;
}

/** Above which rise an account is told, and whether the accounts that rise most are listed. */
function LimitFields({ args, change }: LimitFieldsProps) {
  return (
    <>
      <CountField
        label="Tell accounts that rise by more than (%)"
        hint="Of their existing bills."
        value={args.limitPercent}
        onChange={(limitPercent) => change({ limitPercent })}
      />
      <AmountField
        label="And by more than ($ a month)"
        hint="On average over the period."
        value={args.limitCents}
        onChange={(cents) => change({ limitCents: cents ?? Number.NaN })}
      />
      <ChoiceField
        label="Accounts that rise most"
        value={args.accounts}
        choices={ACCOUNTS}
        onChange={(accounts) => change({ accounts })}
      />
      {args.accounts === "named" ? <NoticeBar notice={{ tone: "warning", text: WARNING }} /> : null}
    </>
  );
}
