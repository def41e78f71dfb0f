import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { BillField } from "../../app/bill-form";
import type { BillForm } from "../../app/rates-page";
import { spoken } from "../../domain/rates/explain/say-list";
import { unitInWords, USAGE_UNITS } from "../../domain/rates/usage-unit";
import { ChoiceField } from "../parts/ChoiceField";

const UNITS = USAGE_UNITS.map((unit) => ({ value: unit, name: unit, meaning: unitInWords(unit) }));

/** What the schedule asks of an account. */
export interface BillFactsProps {
  readonly fields: readonly BillField[];
  /** What is wrong, by the name of the field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly form: BillForm;
  readonly onChange: (form: BillForm) => void;
}

/** One field for each fact that the schedule asks for; the use has its unit beside it. */
export function BillFacts({ fields, problems, form, onChange }: BillFactsProps) {
  return fields.map((field) =>
    field.name === "usage" ? (
      <UseField key="usage" {...{ field, form, onChange }} problem={problems["usage"]} />
    ) : (
      <FactField
        key={field.name}
        field={field}
        problem={problems[field.name]}
        onChange={(value) => onChange({ ...form, facts: { ...form.facts, [field.name]: value } })}
      />
    ),
  );
}

interface UseFieldProps {
  readonly field: BillField;
  readonly problem: string | undefined;
  readonly form: BillForm;
  readonly onChange: (form: BillForm) => void;
}

function UseField({ field, problem, form, onChange }: UseFieldProps) {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <Field className={styles.half} label={field.label} {...validation(problem)}>
        <Input
          inputMode="decimal"
          value={form.usage}
          className={styles.input}
          onChange={(_, data) => onChange({ ...form, usage: data.value })}
        />
      </Field>
      <div className={styles.half}>
        <ChoiceField label="Unit" value={form.unit} choices={UNITS} onChange={(unit) => onChange({ ...form, unit })} />
      </div>
    </div>
  );
}

interface FactFieldProps {
  readonly field: BillField;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

function FactField({ field, problem, onChange }: FactFieldProps) {
  const { label, hint, kind, choices, value } = field;
  return (
    <Field label={label} hint={hint} {...validation(problem)}>
      {kind === "choice" ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {spoken(choice)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          inputMode={kind === "number" ? "decimal" : "text"}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

function validation(problem: string | undefined) {
  return problem === undefined ? {} : ({ validationMessage: problem, validationState: "error" } as const);
}

const useStyles = makeStyles({
  pair: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  half: { flex: "1 1 0", minWidth: 0 },
  input: { minWidth: 0 },
});
