import { makeStyles, tokens } from "@fluentui/react-components";
import type { AgingArgs } from "../../analyses/aging/aging-args";
import type { OpenDocument } from "../../analyses/aging/drill-cell";
import { printDollars } from "../../domain/money";
import { DataTable } from "../parts/DataTable";
import { usePaneStyles } from "../styles";
import { ageWords, documentWords } from "./document-words";

/** Documents, and from what their age is counted. */
export interface DocumentListProps {
  readonly documents: readonly OpenDocument[];
  readonly basis: AgingArgs["basis"];
}

/** Documents one below the other; each opens to what was applied to it. */
export function DocumentList({ documents, basis }: DocumentListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Documents">
      {documents.map((document) => (
        <li key={`${document.kind} ${document.id}`}>
          <DocumentRow document={document} basis={basis} />
        </li>
      ))}
    </ul>
  );
}

function DocumentRow({ document, basis }: Pick<DocumentListProps, "basis"> & { readonly document: OpenDocument }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <details className={styles.document}>
      <summary className={styles.summary}>
        <span className={styles.line}>
          <span className={styles.account}>{document.accountId}</span>
          <span className={styles.amount}>{printDollars(document.openCents)}</span>
        </span>
        <span className={pane.quiet}>{documentWords(document)}</span>
        <span className={pane.quiet}>{ageWords(document, basis)}</span>
      </summary>
      <Account document={document} />
    </details>
  );
}

/** From the document's own amount over each application to what is open. */
function Account({ document }: { readonly document: OpenDocument }) {
  const styles = useStyles();
  const applied = document.applied.map(({ id, kind, date, cents }) => [`${kind} ${id}`, date, printDollars(-cents)]);
  return (
    <div className={styles.body}>
      <DataTable
        caption={`How ${document.kind} ${document.id} came to what is open`}
        columns={["", "Date", "Amount"]}
        words={[1]}
        rows={[[`${document.kind} ${document.id}`, document.date, printDollars(document.amountCents)], ...applied]}
        total={["open", "", printDollars(document.openCents)]}
      />
      {applied.length === 0 ? <p className={styles.none}>Nothing has been applied to it.</p> : null}
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ":empty": { display: "none" },
  },
  document: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  summary: {
    display: "flex",
    flexDirection: "column",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  account: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  body: { paddingTop: tokens.spacingVerticalS },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
