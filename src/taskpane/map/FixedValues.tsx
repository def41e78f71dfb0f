import { Field, Input, Select } from "@fluentui/react-components";
import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import { canBeFixed, type FixedValue, fixedValues, withFixedValue } from "../../app/recipe-edit/fixed-value";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";

/** A recipe and what to call when it gives a ledger column another value. */
export interface FixedValuesProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What the ledger needs and no column of the file holds: one value for every line. */
export function FixedValues({ recipe, onRecipe }: FixedValuesProps) {
  const pane = usePaneStyles();
  const values = fixedValues(recipe).filter(canBeFixed);
  if (values.length === 0) return null;
  return (
    <section className={pane.stack} style={{ rowGap: 0 }}>
      <h3 className={pane.heading}>The same on every line</h3>
      <p className={pane.quiet}>What the file does not print. Choose a column above instead where it does.</p>
      {values.map((value) => (
        <ValueField
          key={`${value.rule} ${value.column}`}
          value={value}
          onValue={(next) => onRecipe(withFixedValue(recipe, value, next))}
        />
      ))}
    </section>
  );
}

function ValueField({ value, onValue }: { readonly value: FixedValue; readonly onValue: (value: string) => void }) {
  const label = `${ledgerColumnWords(value.column)} of ${tableWords(value.table).toLowerCase()}`;
  if (value.choices.length === 0) {
    return (
      <Field size="small" label={label}>
        <Input size="small" value={value.value} onChange={(_, data) => onValue(data.value)} />
      </Field>
    );
  }
  const isOther = value.value !== "" && value.choices.every((choice) => choice.value !== value.value);
  return (
    <Field size="small" label={label}>
      <Select size="small" value={value.value} onChange={(_, data) => onValue(data.value)}>
        <option value="">Choose</option>
        {isOther ? <option value={value.value}>{value.value}</option> : null}
        {value.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
