import { makeStyles, tokens } from "@fluentui/react-components";

/** What is wrong with a group of fields, under it; nothing where nothing is. */
export function FieldProblem({ text }: { readonly text: string | undefined }) {
  const styles = useStyles();
  if (text === undefined) return null;
  return (
    <p role="alert" className={styles.problem}>
      {text}
    </p>
  );
}

const useStyles = makeStyles({
  problem: {
    width: "100%",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorPaletteRedForeground1,
  },
});
