import type { RunSetup } from "../../app/run-setup";
import { assertNever } from "../../domain/assert-never";
import { AgingForm } from "./AgingForm";
import { AllowanceForm } from "./AllowanceForm";
import { BillImpactForm } from "./BillImpactForm";
import { CollectionsForm } from "./CollectionsForm";
import { DelinquentsForm } from "./DelinquentsForm";
import { ExpectedForm } from "./ExpectedForm";
import type { ChosenFormProps } from "./question-form";
import { MonthlyPackForm } from "./MonthlyPackForm";
import { RollForwardForm } from "./RollForwardForm";
import { UnitsForm } from "./UnitsForm";
import { VerifyRatesForm } from "./VerifyRatesForm";
import { WhatIfForm } from "./WhatIfForm";

/** The form of the question that is chosen. */
export function QuestionForm({ setup, span, classes, onChange }: ChosenFormProps) {
  const { question } = setup;
  const change =
    <Key extends keyof RunSetup>(key: Key) =>
    (args: RunSetup[Key]) =>
      onChange({ ...setup, [key]: args });
  switch (question) {
    case "aging":
      return <AgingForm args={setup.aging} span={span} onChange={change("aging")} />;
    case "collections":
      return <CollectionsForm args={setup.collections} span={span} onChange={change("collections")} />;
    case "roll-forward":
      return <RollForwardForm args={setup.rollForward} span={span} onChange={change("rollForward")} />;
    case "allowance":
      return <AllowanceForm args={setup.allowance} span={span} onChange={change("allowance")} />;
    case "expected":
      return <ExpectedForm args={setup.expected} span={span} onChange={change("expected")} />;
    case "delinquents":
      return <DelinquentsForm args={setup.delinquents} span={span} onChange={change("delinquents")} />;
    case "what-if":
      return <WhatIfForm args={setup.aging} span={span} onChange={change("aging")} />;
    case "billable-units":
    case "bill-frequency":
      return <UnitsForm setup={setup} span={span} classes={classes} onChange={onChange} />;
    case "monthly-pack":
      return <MonthlyPackForm args={setup.monthlyPack} span={span} onChange={change("monthlyPack")} />;
    case "verify-rates":
      return <VerifyRatesForm args={setup.verifyRates} span={span} onChange={change("verifyRates")} />;
    case "revenue-proof":
      return <VerifyRatesForm args={setup.revenueProof} span={span} onChange={change("revenueProof")} />;
    case "bill-impact":
      return <BillImpactForm args={setup.billImpact} span={span} onChange={change("billImpact")} />;
    default:
      return assertNever(question);
  }
}
