import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { FileOnDesk, Overrule } from "../../app/intake-desk";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import type { PaneActions } from "../pane-actions";
import { NoticeBar } from "../parts/NoticeBar";
import { CodeLists } from "./CodeLists";
import { ColumnList } from "./ColumnList";
import { ColumnRuler } from "./ColumnRuler";
import { FileFacts } from "./FileFacts";
import { LivePreview } from "./LivePreview";
import { OpenPoints } from "./OpenPoints";
import { FedTables } from "./FedTables";

/** How one file is read, and what can be changed about it. */
export interface FileMappingProps {
  readonly file: FileOnDesk;
  readonly onChange: (file: FileOnDesk) => void;
  readonly onOverrule: (overrule: Overrule) => void;
  readonly actions: PaneActions;
}

/** Everything about one file: what is asked comes first, what will load comes last. */
export function FileMapping({ file, onChange, onOverrule, actions }: FileMappingProps) {
  const styles = useStyles();
  const { examined, recipe } = file;
  const setRecipe = (next: Recipe) => onChange({ ...file, recipe: next });
  const leave = <LeaveOut file={file} onChange={onChange} />;
  if (file.use === "leave-out") {
    return (
      <div className={styles.parts}>
        {examined.refused === null ? null : <NoticeBar notice={{ tone: "error", text: examined.refused }} />}
        {leave}
      </div>
    );
  }
  const ruler = recipe.file.form === "fixed-width" ? recipe.file.ruler : null;
  return (
    <div className={styles.parts}>
      <OpenPoints file={file} onChange={onChange} />
      <FileFacts file={file} onRecipe={setRecipe} onOverrule={onOverrule} />
      {ruler === null ? null : (
        <ColumnRuler lines={examined.sampleLines} recipe={recipe} onRecipe={setRecipe} onOverrule={onOverrule} />
      )}
      <ColumnList file={file} onRecipe={setRecipe} />
      <CodeLists recipe={recipe} onRecipe={setRecipe} />
      <FedTables recipe={recipe} onRecipe={setRecipe} />
      <LivePreview source={file.source} recipe={recipe} preview={actions.preview} />
      <Button onClick={() => actions.saveRecipe(recipe)}>Save this layout as a recipe</Button>
      {leave}
    </div>
  );
}

function LeaveOut({ file, onChange }: Pick<FileMappingProps, "file" | "onChange">) {
  return (
    <Checkbox
      label="Leave this file out"
      checked={file.use === "leave-out"}
      onChange={(_, { checked }) => onChange({ ...file, use: checked === true ? "leave-out" : "load" })}
    />
  );
}

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
});
