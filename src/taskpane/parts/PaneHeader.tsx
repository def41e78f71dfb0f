import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

/** What the head of the pane shows. */
export interface PaneHeaderProps {
  /** Whether the page of rates lies over the steps. */
  readonly rates: "yes" | "no";
  /** Shows the page of rates, or puts it away. */
  readonly onRates: () => void;
  /** Whether the page of the study lies over the steps. */
  readonly study: "yes" | "no";
  /** Shows the page of the study, or puts it away. */
  readonly onStudy: () => void;
}

/** The product's sign and name, and the ways to the rates and the study, which are there at any step. */
export function PaneHeader({ rates, onRates, study, onStudy }: PaneHeaderProps) {
  const styles = useStyles();
  return (
    <div className={styles.header}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className={styles.sign} />
        <path d="M8 24V15h4v9zM14 24V11h4v13zM20 24V7h4v17z" className={styles.bars} />
      </svg>
      <span className={styles.name}>Ratebook</span>
      <PageButton name="Study" shown={study} onPress={onStudy} />
      <PageButton name="Rates" shown={rates} onPress={onRates} />
    </div>
  );
}

interface PageButtonProps {
  readonly name: string;
  readonly shown: "yes" | "no";
  readonly onPress: () => void;
}

function PageButton({ name, shown, onPress }: PageButtonProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    // The button that put the page away went with it, or is hidden with it.
    const isPutAway = before.current === "yes" && shown === "no";
    const focused = document.activeElement;
    const isLost = focused === document.body || focused?.checkVisibility() === false;
    if (isPutAway && isLost) button.current?.focus();
    before.current = shown;
  }, [shown]);
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(styles.page, shown === "yes" && styles.pressed)}
      aria-pressed={shown === "yes"}
      onClick={onPress}
    >
      {name}
    </button>
  );
}

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  sign: { fill: tokens.colorBrandBackground },
  bars: { fill: tokens.colorNeutralForegroundOnBrand },
  page: {
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { marginRight: "auto", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
