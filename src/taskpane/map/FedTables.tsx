import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { tableWords } from "../../app/intake-words";
import { tablesFed, tablesNotFed, withoutTable, withTable } from "../../app/recipe-edit/fed-tables";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";

/** A recipe and what to call when it feeds other tables. */
export interface FedTablesProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** The ledger tables that the file becomes rows of; one file may feed several. */
export function FedTables({ recipe, onRecipe }: FedTablesProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <section className={pane.stack} style={{ rowGap: 0 }}>
      <h3 className={pane.heading}>Becomes</h3>
      {tablesFed(recipe).map((table) => (
        <div key={table} className={styles.row}>
          <span>{tableWords(table)}</span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Do not load ${tableWords(table).toLowerCase()}`}
            onClick={() => onRecipe(withoutTable(recipe, table))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Field label={recipe.tables.length === 0 ? "Its lines become" : "Also becomes"} size="small">
        <Select
          size="small"
          value=""
          onChange={(_, { value }) => onRecipe(value === "" ? recipe : withTable(recipe, value))}
        >
          <option value="">Choose a table</option>
          {tablesNotFed(recipe).map((table) => (
            <option key={table} value={table}>
              {tableWords(table)}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    fontSize: tokens.fontSizeBase300,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
