import { Combobox, Field, Option, OptionGroup } from "@fluentui/react-components";
import { useState } from "react";
import { placesFed } from "../../app/recipe-edit/column-use";
import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import { afterChoice, chosenKeys, meaningGroups } from "./meaning-choices";
import { placesInWords } from "./place-words";

/** A column whose meaning is chosen. */
export interface MeaningPickerProps {
  readonly column: RecipeColumn;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What a column feeds: a list that is searched by typing; several can be chosen. */
export function MeaningPicker({ column, recipe, onRecipe }: MeaningPickerProps) {
  const [query, setQuery] = useState<string | null>(null);
  const groups = meaningGroups(recipe, query ?? "");
  return (
    <Field label={`“${column.name}” holds`}>
      <Combobox
        multiselect
        freeform
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0, width: "100%" } }}
        listbox={{ style: { maxHeight: "320px" } }}
        placeholder="Type to search"
        value={query ?? chosenWords(column, recipe)}
        selectedOptions={[...chosenKeys(column, recipe)]}
        onChange={(event) => setQuery(event.target.value)}
        onOpenChange={(_, { open }) => setQuery(open ? "" : null)}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onRecipe(afterChoice(recipe, column, optionValue));
        }}
      >
        {groups.map(({ title, choices }) => (
          <OptionGroup key={title} label={title}>
            {choices.map(({ key, words }) => (
              <Option key={key} value={key} text={words}>
                {words}
              </Option>
            ))}
          </OptionGroup>
        ))}
        {groups.length === 0 ? (
          <Option disabled text="" value="">
            Nothing of that name
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}

function chosenWords(column: RecipeColumn, recipe: Recipe): string {
  if (column.as === "left-out") return "Left out";
  const places = placesFed(recipe, column.name);
  return places.length === 0 ? "Kept as extra" : placesInWords(places);
}
