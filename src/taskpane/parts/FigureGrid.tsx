import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../app/answer";

/** The numbers worth reading first; the first stands alone, the others two by two. */
export function FigureGrid({ figures }: { readonly figures: readonly Figure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.grid}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {note === "" ? null : <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    "& > :first-child": { gridColumn: "1 / -1" },
    "& > :last-child:nth-child(even)": { gridColumn: "1 / -1" },
    "& > :first-child dd:nth-of-type(1)": { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  },
  figure: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
