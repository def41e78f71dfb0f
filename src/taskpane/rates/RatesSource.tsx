import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { DropZone, type DropWords } from "../parts/DropZone";
import type { RatesActions } from "../rates-actions";
import { usePaneStyles } from "../styles";

const WORDS: DropWords = {
  invitation: "Drop a rate schedule here, or",
  button: "Choose a schedule file",
  hint: "A JSON file in Ratebook’s form, or an Open Water Rate Specification. It stays on this computer.",
  field: "Rate schedule",
};

/** Where rates can be taken from. */
export interface RatesSourceProps {
  readonly hasRates: "yes" | "no";
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: RatesActions;
}

/** The ways to open a schedule; folded away once one is open. */
export function RatesSource(props: RatesSourceProps) {
  const pane = usePaneStyles();
  if (props.hasRates === "no") return <Sources {...props} />;
  return (
    <div className={pane.card}>
      <Disclosure summary="Open other rates">
        <Sources {...props} />
      </Disclosure>
    </div>
  );
}

function Sources({ host, actions }: RatesSourceProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={pane.stack}>
      <DropZone words={WORDS} onFiles={actions.openFile} />
      <div className={styles.row}>
        <Button onClick={actions.openSample}>Use the sample’s rates</Button>
        <Button disabledFocusable={host !== "excel"} onClick={actions.openFromWorkbook}>
          Read from this workbook
        </Button>
      </div>
      {host === "elsewhere" ? (
        <p className={pane.quiet}>Open Ratebook inside Excel to read rates from a workbook.</p>
      ) : null}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": { flexGrow: 1 } },
});
