import { makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewCheck } from "../../app/answer";
import { usePaneStyles } from "../styles";
import { PassBadge } from "./PassBadge";

/** Comparisons that must hold, each with its verdict. */
export function CheckList({ checks }: { readonly checks: readonly PreviewCheck[] }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Checks</h2>
      <ul className={styles.list}>
        {checks.map(({ label, passes, detail }) => (
          <li key={label} className={styles.check}>
            <PassBadge verdict={passes ? "PASS" : "FAIL"} />
            <span className={styles.words}>
              {label}
              <span className={pane.quiet}>{detail}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  check: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
});
