import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

/** What the head of the pane shows. */
export interface PaneHeaderProps {
  /** Whether the page of rates lies over the steps. */
  readonly rates: "yes" | "no";
  /** Shows the page of rates, or puts it away. */
  readonly onRates: () => void;
}

/** The product's sign and name, and the way to the rates, which are there at any step. */
export function PaneHeader({ rates, onRates }: PaneHeaderProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(rates);
  useEffect(() => {
    // The button that put the page away went with it.
    const isPutAway = before.current === "yes" && rates === "no";
    if (isPutAway && document.activeElement === document.body) button.current?.focus();
    before.current = rates;
  }, [rates]);
  return (
    <div className={styles.header}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className={styles.sign} />
        <path d="M8 24V15h4v9zM14 24V11h4v13zM20 24V7h4v17z" className={styles.bars} />
      </svg>
      <span className={styles.name}>Ratebook</span>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.rates, rates === "yes" && styles.pressed)}
        aria-pressed={rates === "yes"}
        onClick={onRates}
      >
        Rates
      </button>
    </div>
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
  rates: {
    marginLeft: "auto",
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
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
