import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { RunSetup } from "../../app/run-setup";
import { DateField } from "../parts/DateField";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";
import { AsOfField } from "./AsOfField";
import { CountField } from "./CountField";
import type { QuestionFormProps } from "./question-form";

type Allowance = RunSetup["allowance"];

/** The form of roll rates and allowance: the month end, how far back rates are drawn from, and what can become a lien. */
export function AllowanceForm({ args, span, onChange }: QuestionFormProps<Allowance>) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <AsOfField
        value={args.asOf}
        span={span}
        what="The allowance is for what is open"
        onChange={(asOf) => onChange({ ...args, asOf })}
      />
      <DateField
        label="History from"
        hint="The first month end whose receivables are followed to see how much of them was never paid."
        value={args.historyFrom}
        onChange={(historyFrom) => onChange({ ...args, historyFrom })}
      />
      <Disclosure summary="More settings">
        <LossSettings args={args} onChange={onChange} />
      </Disclosure>
    </div>
  );
}

function LossSettings({ args, onChange }: Pick<QuestionFormProps<Allowance>, "args" | "onChange">) {
  return (
    <>
      <CountField
        label="Write-offs count within (months)"
        hint="A write-off counts against the bucket that the amount stood in so many months before, or fewer."
        value={args.lossMonths}
        onChange={(lossMonths) => onChange({ ...args, lossMonths })}
      />
      <ServicesField
        services={args.lienableServices}
        onChange={(lienableServices) => onChange({ ...args, lienableServices })}
      />
      <CountField
        label="Lien after (days past due)"
        hint="Your counsel sets it. What can become a lien is kept apart."
        value={args.lienAfterDays}
        onChange={(lienAfterDays) => onChange({ ...args, lienAfterDays })}
      />
      <CountField
        label="Set aside of lienable amounts (%)"
        hint="0 when the lien is expected to bring in all of it."
        value={Math.round(args.lienRate * 10_000) / 100}
        onChange={(percent) => onChange({ ...args, lienRate: percent / 100 })}
      />
    </>
  );
}

function ServicesField({
  services,
  onChange,
}: {
  readonly services: Allowance["lienableServices"];
  readonly onChange: (services: Allowance["lienableServices"]) => void;
}) {
  const [text, setText] = useState(services.join(", "));
  const change = (typed: string) => {
    setText(typed);
    onChange(
      typed
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    );
  };
  return (
    <Field label="Services that can become a lien" hint="As your exports name them, separated by commas.">
      <Input value={text} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
