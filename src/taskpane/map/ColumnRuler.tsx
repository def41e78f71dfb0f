import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type MouseEvent, useRef, useState } from "react";
import type { Overrule } from "../../app/intake-desk";
import { withBoundaryAdded, withRuler } from "../../app/recipe-edit/column-ruler";
import type { Ruler } from "../../intake/file-shape";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";
import { RulerBoundary } from "./RulerBoundary";

/** The first lines of a fixed-width file and where they are cut. */
export interface ColumnRulerProps {
  readonly lines: readonly string[];
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onOverrule: (overrule: Overrule) => void;
}

/** The first lines as printed, with a boundary before each column: dragged, or moved with the arrow keys. */
export function ColumnRuler({ lines, recipe, onRecipe, onOverrule }: ColumnRulerProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const sheet = useRef<HTMLDivElement>(null);
  const [physicalLine, setPhysicalLine] = useState(1);
  const ruler = recipe.file.form === "fixed-width" ? recipe.file.ruler : [];
  const change = (next: Ruler) => onRecipe(withRuler(recipe, next));
  const width = Math.max(...lines.map((line) => line.length), ...ruler.map(({ start, length }) => start + length), 40);
  const placeAt = (clientX: number) => characterAt(sheet.current, { clientX, width });
  const addAt = (event: MouseEvent) =>
    change(withBoundaryAdded(ruler, { at: placeAt(event.clientX), line: physicalLine }));
  return (
    <section className={pane.stack} aria-label="Column ruler">
      <h3 className={pane.heading}>Where the columns begin</h3>
      <p className={pane.quiet}>
        Drag a boundary, or move it with the arrow keys. Insert cuts its column in two, Delete takes it away; a double
        click cuts where you click.
      </p>
      {recipe.linesPerRecord === 1 ? null : <LineChoice line={physicalLine} onLine={setPhysicalLine} />}
      <div className={styles.scroll} role="region" aria-label="First lines of the file" tabIndex={0}>
        <div ref={sheet} className={styles.sheet} style={{ width: `${width}ch` }} onDoubleClick={addAt}>
          <pre className={styles.text} aria-hidden="true">
            {scale(width)}
          </pre>
          <pre className={styles.text}>{lines.join("\n")}</pre>
          {ruler
            .filter(({ line = 1 }) => line === physicalLine)
            .map((column) => (
              <RulerBoundary key={column.name} column={column} ruler={ruler} placeAt={placeAt} onRuler={change} />
            ))}
        </div>
      </div>
      <Button size="small" onClick={() => onOverrule({ shape: { form: "fixed-width", ruler } })}>
        Look at the columns again
      </Button>
    </section>
  );
}

function LineChoice({ line, onLine }: { readonly line: number; readonly onLine: (line: number) => void }) {
  return (
    <Select aria-label="Line of the record" value={String(line)} onChange={(_, { value }) => onLine(Number(value))}>
      <option value="1">First line of a record</option>
      <option value="2">Second line of a record</option>
    </Select>
  );
}

/** The character of a line under a place on the screen, from 1. */
function characterAt(
  sheet: HTMLElement | null,
  { clientX, width }: { readonly clientX: number; readonly width: number },
): number {
  if (sheet === null) return 1;
  const box = sheet.getBoundingClientRect();
  return Math.round(((clientX - box.left) / box.width) * width) + 1;
}

/** `····5····10···15`: every fifth character has its number, ending where the character stands. */
function scale(width: number): string {
  return Array.from({ length: Math.ceil(width / 5) }, (_, index) => String((index + 1) * 5).padStart(5, "·")).join("");
}

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  sheet: {
    position: "relative",
    margin: `0 ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  text: { margin: 0, fontFamily: "inherit", fontSize: "inherit", lineHeight: "inherit", whiteSpace: "pre" },
});
