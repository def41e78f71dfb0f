import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { withBoundaryAdded, withBoundaryMoved, withBoundaryRemoved } from "../../app/recipe-edit/column-ruler";
import type { Ruler } from "../../intake/file-shape";

/** The line before one column of a ruler. */
export interface RulerBoundaryProps {
  readonly column: Ruler[number];
  readonly ruler: Ruler;
  /** The character of a line under a place on the screen. */
  readonly placeAt: (clientX: number) => number;
  readonly onRuler: (ruler: Ruler) => void;
}

/** A boundary as a slider: its value is the character at which its column begins. */
export function RulerBoundary({ column, ruler, placeAt, onRuler }: RulerBoundaryProps) {
  const styles = useStyles();
  const { name, start, length } = column;
  const move = (to: number) => onRuler(withBoundaryMoved(ruler, name, to));
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(placeAt(event.clientX));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `calc(${start - 1}ch - 6px)` }}
      aria-label={`Begin of ${name}`}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={start + length - 1}
      aria-valuenow={start}
      aria-valuetext={`character ${start}`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        const next = afterKey(event, { column, ruler });
        if (next === null) return;
        event.preventDefault();
        onRuler(next);
      }}
    />
  );
}

/** The ruler after a key; null for keys that mean nothing here. */
function afterKey(
  { key, shiftKey }: KeyboardEvent,
  { column, ruler }: Pick<RulerBoundaryProps, "column" | "ruler">,
): Ruler | null {
  const { name, start, length } = column;
  const step = shiftKey ? 5 : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return withBoundaryMoved(ruler, name, start - step);
    case "ArrowRight":
    case "ArrowUp":
      return withBoundaryMoved(ruler, name, start + step);
    case "Insert":
      return withBoundaryAdded(ruler, { at: start + Math.ceil(length / 2), line: column.line ?? 1 });
    case "Delete":
    case "Backspace":
      return withBoundaryRemoved(ruler, name);
    default:
      return null;
  }
}

const useStyles = makeStyles({
  handle: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "12px",
    cursor: "col-resize",
    touchAction: "none",
    "::after": {
      content: '""',
      position: "absolute",
      top: 0,
      bottom: 0,
      left: "5px",
      borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    },
    ":hover::after": { borderLeftWidth: "3px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
