import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

/** A part that is opened and closed. */
export interface FoldProps {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part that is made only while it is open, since a study has hundreds of fields. */
export function Fold({ summary, startsOpen = false, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className={styles.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{summary}</summary>
      {isOpen ? <div className={styles.body}>{children}</div> : null}
    </details>
  );
}

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    minWidth: 0,
  },
});
