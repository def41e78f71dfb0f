import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneStyles } from "../styles";
import { MendFields, type MendFieldsProps } from "./MendFields";

/** One rejected line, and what she makes of it. */
export interface RejectedLineProps extends MendFieldsProps {
  readonly isLeftOut: boolean;
  readonly onLeaveOut: () => void;
}

/** Where the line stands, what is wrong with it, and the line itself to be mended. */
export function RejectedLine(props: RejectedLineProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { file, reject, mended, isLeftOut, onLeaveOut } = props;
  const column = reject.column === null ? "" : `, column ${reject.column}`;
  const line = reject.line.toLocaleString("en-US");
  return (
    <div className={styles.reject}>
      <strong>{`${file}, line ${line}${column}`}</strong>
      <div>{reject.reason}</div>
      <code className={styles.line}>{reject.text}</code>
      {isLeftOut ? null : <MendFields {...props} />}
      <div className={styles.choice}>
        <span className={pane.quiet}>{stateText({ isLeftOut, isMended: mended !== null })}</span>
        <Button size="small" aria-label={`${isLeftOut ? "Take up" : "Leave out"} line ${line}`} onClick={onLeaveOut}>
          {isLeftOut ? "Take up again" : "Leave out"}
        </Button>
      </div>
    </div>
  );
}

function stateText({ isLeftOut, isMended }: { readonly isLeftOut: boolean; readonly isMended: boolean }): string {
  if (isLeftOut) return "Left out.";
  return isMended ? "Mended, not loaded yet." : "";
}

const useStyles = makeStyles({
  reject: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  line: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  choice: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
});
