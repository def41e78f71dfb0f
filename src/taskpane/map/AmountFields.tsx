import { Field, Select } from "@fluentui/react-components";
import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import {
  type AmountPlace,
  amountPlaces,
  amountRole,
  withAmountAdded,
  withAmountSign,
  withoutOthers,
} from "../../app/recipe-edit/amount-role";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { Disclosure } from "../parts/Disclosure";

/** A column of dollars. */
export interface AmountFieldsProps {
  readonly name: string;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** With which sign a column counts in the ledger's amounts, and which other column is part of the same amount. */
export function AmountFields({ name, recipe, onRecipe }: AmountFieldsProps) {
  const places = amountPlaces(recipe, name);
  if (places.length === 0) return null;
  return (
    <Disclosure summary="How the amount counts">
      {places.map((place) => (
        <PlaceFields
          key={`${place.rule} ${place.column}`}
          name={name}
          place={place}
          recipe={recipe}
          onRecipe={onRecipe}
        />
      ))}
    </Disclosure>
  );
}

type PlaceFieldsProps = AmountFieldsProps & { readonly place: AmountPlace };

function PlaceFields({ name, place, recipe, onRecipe }: PlaceFieldsProps) {
  const role = amountRole(recipe, name, place);
  if (role === null) return null;
  const [other] = role.others;
  const signed = (sign: string) => onRecipe(withAmountSign(recipe, name, { place, sign: sign === "-" ? "-" : "+" }));
  return (
    <>
      <Field label={`${titleOf(recipe, place)}: sign`}>
        <Select value={role.sign} onChange={(_, { value }) => signed(value)}>
          <option value="+">as printed</option>
          <option value="-">turned round: 5.00 counts as -5.00</option>
        </Select>
      </Field>
      <Field label={`${titleOf(recipe, place)}: together with`}>
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

/** "Amount of charges", or "Amount of charges (2)" where several rules feed the table. */
function titleOf({ tables }: Recipe, { rule, table, column }: AmountPlace): string {
  const rules = tables.flatMap((each, index) => (each.table === table ? [index] : []));
  const number = rules.length === 1 ? "" : ` (${rules.indexOf(rule) + 1})`;
  return `${ledgerColumnWords(column)} of ${tableWords(table).toLowerCase()}${number}`;
}

/** Other columns of dollars, to be added or taken off. */
function otherChoices(recipe: Recipe, name: string): readonly { readonly value: string; readonly words: string }[] {
  const others = recipe.columns.filter((column) => column.as === "money" && column.name !== name);
  return others.flatMap((column) => [
    { value: `+${column.name}`, words: `plus “${column.name}”` },
    { value: `-${column.name}`, words: `less “${column.name}”` },
  ]);
}

function withOther({ name, place, recipe }: Omit<PlaceFieldsProps, "onRecipe">, value: string): Recipe {
  const alone = withoutOthers(recipe, name, place);
  if (value === "") return alone;
  return withAmountAdded(alone, value.slice(1), { place, sign: value.startsWith("-") ? "-" : "+" });
}
