import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { FileOnDesk, Overrule } from "../../app/intake-desk";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import type { PaneActions } from "../pane-actions";
import { usePaneStyles } from "../styles";
import { isCanonical } from "../../app/intake-state";
import { NoticeBar } from "../parts/NoticeBar";
import { CodeLists } from "./CodeLists";
import { ColumnList } from "./ColumnList";
import { ColumnRuler } from "./ColumnRuler";
import { FileFacts } from "./FileFacts";
import { FixedValues } from "./FixedValues";
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
  const pane = usePaneStyles();
  const styles = useStyles();
  const { examined } = file;
  const leave = <LeaveOut file={file} onChange={onChange} />;
  if (file.use === "leave-out") {
    return (
      <div className={styles.parts}>
        {examined.refused === null ? null : <NoticeBar notice={{ tone: "error", text: examined.refused }} />}
        {leave}
      </div>
    );
  }
  if (isCanonical(examined)) {
    return (
      <div className={styles.parts}>
        <p className={pane.text}>The file is in Ratebook’s own form: there is nothing to map.</p>
        {leave}
      </div>
    );
  }
  return (
    <div className={styles.parts}>
      <MappingParts file={file} onChange={onChange} onOverrule={onOverrule} actions={actions} />
      {leave}
    </div>
  );
}

function MappingParts({ file, onChange, onOverrule, actions }: FileMappingProps) {
  const { examined, recipe } = file;
  const setRecipe = (next: Recipe) => onChange({ ...file, recipe: next });
  const ruler = recipe.file.form === "fixed-width" ? recipe.file.ruler : null;
  return (
    <>
      <OpenPoints file={file} onChange={onChange} />
      <FileFacts file={file} onRecipe={setRecipe} onOverrule={onOverrule} />
      {ruler === null ? null : (
        <ColumnRuler lines={examined.sampleLines} recipe={recipe} onRecipe={setRecipe} onOverrule={onOverrule} />
      )}
      <ColumnList file={file} onRecipe={setRecipe} />
      <CodeLists recipe={recipe} onRecipe={setRecipe} />
      <FedTables recipe={recipe} onRecipe={setRecipe} />
      <FixedValues recipe={recipe} onRecipe={setRecipe} />
      <LivePreview source={file.source} recipe={recipe} preview={actions.preview} />
      <Button onClick={() => actions.saveRecipe(recipe)}>Save this layout as a recipe</Button>
    </>
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
  parts: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    "& select": { minWidth: 0 },
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});
