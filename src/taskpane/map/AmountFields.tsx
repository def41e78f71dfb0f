import { Field, Select } from "@fluentui/react-components";
import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import { amountRole, withAmountAdded, withAmountSign, withoutOthers } from "../../app/recipe-edit/amount-role";
import type { LedgerPlace } from "../../app/recipe-edit/column-use";
import type { Recipe } from "../../intake/recipe/recipe-schema";

/** A column that counts in an amount of the ledger. */
export interface AmountFieldsProps {
  readonly name: string;
  readonly place: LedgerPlace;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** With which sign a column counts, and which other column is part of the same amount. */
export function AmountFields({ name, place, recipe, onRecipe }: AmountFieldsProps) {
  const role = amountRole(recipe, name, place);
  if (role === null) return null;
  const amount = `${ledgerColumnWords(place.column)} of ${tableWords(place.table).toLowerCase()}`;
  const [other] = role.others;
  return (
    <>
      <Field label={`${amount}: sign`}>
        <Select
          value={role.sign}
          onChange={(_, { value }) =>
            onRecipe(withAmountSign(recipe, name, { place, sign: value === "-" ? "-" : "+" }))
          }
        >
          <option value="+">as printed</option>
          <option value="-">turned round: 5.00 counts as -5.00</option>
        </Select>
      </Field>
      <Field label={`${amount}: together with`}>
        <Select
          value={other === undefined ? "" : `${other.sign}${other.column}`}
          onChange={(_, { value }) => onRecipe(withOther({ name, place, recipe }, value))}
        >
          <option value="">no other column</option>
          {otherChoices(recipe, name).map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** Other columns of dollars, to be added or taken off. */
function otherChoices(recipe: Recipe, name: string): readonly { readonly value: string; readonly words: string }[] {
  const others = recipe.columns.filter((column) => column.as === "money" && column.name !== name);
  return others.flatMap((column) => [
    { value: `+${column.name}`, words: `plus “${column.name}”` },
    { value: `-${column.name}`, words: `less “${column.name}”` },
  ]);
}

function withOther({ name, place, recipe }: Omit<AmountFieldsProps, "onRecipe">, value: string): Recipe {
  const alone = withoutOthers(recipe, name, place);
  if (value === "") return alone;
  return withAmountAdded(alone, value.slice(1), { place, sign: value.startsWith("-") ? "-" : "+" });
}
