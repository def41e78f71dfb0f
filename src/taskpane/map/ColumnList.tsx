import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExaminedColumn, FileOnDesk } from "../../app/intake-desk";
import { openQuestions } from "../../app/intake-state";
import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";
import { ColumnSettings } from "./ColumnSettings";
import { columnInWords } from "./place-words";

/** The columns of a file. */
export interface ColumnListProps {
  readonly file: FileOnDesk;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** Every column of the file with what it is taken for; opened, it can be changed. */
export function ColumnList({ file, onRecipe }: ColumnListProps) {
  const pane = usePaneStyles();
  const asked = new Set(openQuestions(file).flatMap(({ columns }) => columns));
  return (
    <section className={pane.stack} style={{ rowGap: 0 }}>
      <h3 className={pane.heading}>Columns</h3>
      {file.recipe.columns.map((column) => (
        <ColumnRow
          key={column.name}
          column={column}
          examined={file.examined.columns.find(({ name }) => name === column.name) ?? notExamined(file, column)}
          isAsked={asked.has(column.name)}
          recipe={file.recipe}
          onRecipe={onRecipe}
        />
      ))}
    </section>
  );
}

interface ColumnRowProps {
  readonly column: RecipeColumn;
  readonly examined: ExaminedColumn;
  readonly isAsked: boolean;
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

function ColumnRow({ column, examined, isAsked, recipe, onRecipe }: ColumnRowProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isAsked);
  return (
    <details className={styles.row} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.line}>
          <span className={styles.name}>{column.name}</span>
          <span className={mergeClasses(styles.use, isAsked && styles.asked)}>
            {`${isAsked ? "! " : ""}${column.as === "left-out" ? "left out" : columnInWords(recipe, column.name)}`}
          </span>
        </span>
        <span className={mergeClasses(pane.quiet, styles.samples)}>{samplesText(examined.samples)}</span>
      </summary>
      {isOpen ? <ColumnSettings column={column} examined={examined} recipe={recipe} onRecipe={onRecipe} /> : null}
    </details>
  );
}

function samplesText(samples: readonly string[]): string {
  return samples.length === 0 ? "empty" : samples.slice(0, 3).join(" · ");
}

/** A column that the ruler has cut since the file was looked at; its texts come from the first lines. */
function notExamined({ recipe, examined }: FileOnDesk, { name }: RecipeColumn): ExaminedColumn {
  const place = recipe.file.form === "fixed-width" ? recipe.file.ruler.find((each) => each.name === name) : undefined;
  const texts =
    place === undefined
      ? []
      : examined.sampleLines.map((line) => line.slice(place.start - 1, place.start - 1 + place.length).trim());
  return {
    name,
    meaning: null,
    samples: [...new Set(texts)].filter((text) => text !== "").slice(0, 3),
    sensitive: null,
  };
}

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  summary: {
    display: "block",
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "&::-webkit-details-marker": { display: "none" },
  },
  line: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    alignItems: "baseline",
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
  },
  use: {
    maxWidth: "60%",
    textAlign: "right",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
  },
  asked: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  samples: { display: "block", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
});
