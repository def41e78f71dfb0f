import { Button } from "@fluentui/react-components";
import type { CheckedLedger } from "../../app/checked-ledger";
import type { Notice } from "../../app/notice";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { FileLoads } from "../parts/FileLoads";
import { FindingList } from "../parts/FindingList";
import { NoticeBar } from "../parts/NoticeBar";
import { StepTitle } from "../parts/StepTitle";
import { TieOutTable } from "../parts/TieOutTable";
import { usePaneStyles } from "../styles";
import { checkSummary, otherFindings } from "../check-summary";

/** The second step: what was read, what was not and why, and whether it ties out. */
export function CheckStep({ ledger, actions }: { readonly ledger: CheckedLedger; readonly actions: PaneActions }) {
  const pane = usePaneStyles();
  const refused: readonly Notice[] = ledger.load.refused.map(({ reason }) => ({ tone: "error", text: reason }));
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="Check what was loaded" />
        <NoticeBar notice={checkSummary(ledger)} />
        {refused.map((notice) => (
          <NoticeBar key={notice.text} notice={notice} />
        ))}
        <TieOutTable tieOut={ledger.tieOut} />
        <FindingList findings={otherFindings(ledger)} />
        <FileLoads files={ledger.load.files} />
      </div>
      <ActionBar>
        <Button appearance="primary" onClick={() => actions.open("ask")}>
          Choose a report
        </Button>
        <Button onClick={() => actions.open("load")}>Load other files</Button>
      </ActionBar>
    </>
  );
}
