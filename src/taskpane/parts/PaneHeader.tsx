import { makeStyles, tokens } from "@fluentui/react-components";

/** The product's sign and name. */
export function PaneHeader() {
  const styles = useStyles();
  return (
    <div className={styles.header}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className={styles.sign} />
        <path d="M8 24V15h4v9zM14 24V11h4v13zM20 24V7h4v17z" className={styles.bars} />
      </svg>
      <span className={styles.name}>Ratebook</span>
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
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
