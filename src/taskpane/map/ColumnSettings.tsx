import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ExaminedColumn } from "../../app/intake-desk";
import { FORMAT_CHOICES, formatKey, withFormat } from "../../app/recipe-edit/column-format";
import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";
import { AmountFields } from "./AmountFields";
import { MeaningPicker } from "./MeaningPicker";

/** A column, and what to call when she reads it otherwise. */
export interface ColumnSettingsProps {
  readonly column: RecipeColumn;
  readonly examined: ExaminedColumn;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What a column feeds, how its texts are read, and why Ratebook thinks so. */
export function ColumnSettings({ column, examined, recipe, onRecipe }: ColumnSettingsProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={styles.settings}>
      {examined.sensitive === null ? null : (
        <p
          className={pane.quiet}
        >{`Looks like ${examined.sensitive}: shown masked, and left out unless you need it.`}</p>
      )}
      <MeaningPicker column={column} recipe={recipe} onRecipe={onRecipe} />
      {column.as === "left-out" ? null : <FormatField column={column} recipe={recipe} onRecipe={onRecipe} />}
      <AmountFields name={column.name} recipe={recipe} onRecipe={onRecipe} />
      {examined.meaning === null ? null : (
        <p className={pane.quiet}>{`Taken for ${examined.meaning.value}: ${examined.meaning.why}`}</p>
      )}
    </div>
  );
}

function FormatField({ column, recipe, onRecipe }: Omit<ColumnSettingsProps, "examined">) {
  return (
    <Field label={`How “${column.name}” is read`}>
      <Select value={formatKey(column)} onChange={(_, { value }) => onRecipe(withFormat(recipe, column.name, value))}>
        {FORMAT_CHOICES.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  settings: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
});
