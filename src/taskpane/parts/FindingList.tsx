import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { printDollars } from "../../domain/money";
import { plural } from "../check-summary";
import { usePaneStyles } from "../styles";
import { Disclosure } from "./Disclosure";

const SIGN: Readonly<Record<Finding["severity"], string>> = { error: "✕ Error", warning: "! Warning", info: "i Note" };
const ORDER: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Problems in the data, the gravest first; each says what, how many, how much money, and where to look. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const pane = usePaneStyles();
  if (findings.length === 0) return null;
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <section className={pane.card}>
      <h2 className={pane.heading}>Findings</h2>
      {sorted.map((finding, index) => (
        <FindingCard key={index} finding={finding} />
      ))}
    </section>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const money = finding.amountCents === null ? "" : `, ${printDollars(finding.amountCents)} at stake`;
  return (
    <div className={`${styles.finding} ${styles[finding.severity]}`}>
      <strong className={pane.quiet}>{`${SIGN[finding.severity]} · ${plural(finding.count, "row")}${money}`}</strong>
      <div>{finding.message}</div>
      {finding.sample.length === 0 ? null : (
        <Disclosure summary="Where to look">
          <ul className={pane.list}>
            {finding.sample.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  warning: { borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}` },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});
