import { Field, Textarea } from "@fluentui/react-components";
import type { RunSetup } from "../../app/run-setup";
import { METER_TABLE_IDS, METER_TABLES } from "../../domain/rates/equivalent-meters";
import { ChoiceField } from "../parts/ChoiceField";
import { Disclosure } from "../parts/Disclosure";
import { usePaneStyles } from "../styles";
import { PeriodFields } from "./PeriodFields";
import type { QuestionFormProps } from "./question-form";
import { UseFields } from "./UseFields";

const TABLES = METER_TABLE_IDS.map((value) => ({
  value,
  name: `${value.slice(0, 1).toUpperCase()}${value.slice(1)} meters`,
  meaning: `${METER_TABLES[value].name}; they differ from 3 inches on. You can change each ratio in the workbook.`,
}));

/** The form of billable units: a period, whose bills, the table of meter ratios, and what was produced. */
export function BillableUnitsForm({
  args,
  span,
  classes,
  onChange,
}: QuestionFormProps<RunSetup["billableUnits"]> & { readonly classes: readonly string[] }) {
  const pane = usePaneStyles();
  return (
    <div className={pane.stack}>
      <PeriodFields
        period={args}
        span={span}
        atTheEnd="Bills count by their date; the period closes"
        onChange={({ from, to }) => onChange({ ...args, from, to })}
      />
      <UseFields
        unit={args.unit}
        customerClass={args.customerClass}
        classes={classes}
        onChange={(changed) => onChange({ ...args, ...changed })}
      />
      <UnitSettings args={args} onChange={onChange} />
    </div>
  );
}

function UnitSettings({ args, onChange }: Pick<QuestionFormProps<RunSetup["billableUnits"]>, "args" | "onChange">) {
  return (
    <Disclosure summary="More settings">
      <ChoiceField
        label="Equivalent meters by"
        value={METER_TABLE_IDS.find((id) => id === args.meters.id) ?? "displacement"}
        choices={TABLES}
        onChange={(id) => onChange({ ...args, meters: METER_TABLES[id] })}
      />
      <Field
        label="Water produced by month (optional)"
        hint="A line a month, as in 2026-10,125000,kgal. What is not billed of it is shown beside it."
      >
        <Textarea
          value={args.production}
          rows={4}
          onChange={(_, { value }) => onChange({ ...args, production: value })}
        />
      </Field>
    </Disclosure>
  );
}
