import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The next things to do, always in sight at the lower edge of the pane; the first is the one most people want. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={useStyles().bar} role="group" aria-label="Next">
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: "auto",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > button:first-of-type": { flexGrow: 1 },
  },
});
