import { makeStyles, tokens } from "@fluentui/react-components";
import type { DrilledCell } from "../../app/drill";

/** An amount that opens the documents behind it. */
export interface DrillButtonProps {
  /** Where it stands in its table. */
  readonly id: string;
  readonly of: DrilledCell;
  /** Whether Tab stops at it. */
  readonly isStop: boolean;
  readonly onOpen: (of: DrilledCell) => void;
}

/** Looks like the amount it is, and says what opens. */
export function DrillButton({ id, of, isStop, onOpen }: DrillButtonProps) {
  const styles = useStyles();
  const { title, amount } = of;
  return (
    <button
      type="button"
      className={styles.amount}
      data-cell={id}
      tabIndex={isStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-label={`${amount}: show the documents of ${title}`}
      onClick={() => onOpen(of)}
    >
      {amount}
    </button>
  );
}

const useStyles = makeStyles({
  amount: {
    margin: 0,
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    fontWeight: "inherit",
    lineHeight: "inherit",
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
