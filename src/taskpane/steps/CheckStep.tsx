import { Button } from "@fluentui/react-components";
import type { CheckedLedger } from "../../app/checked-ledger";
import type { Notice } from "../../app/notice";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { FileLoads } from "../parts/FileLoads";
import { RejectDesk } from "../parts/RejectDesk";
import { FindingList } from "../parts/FindingList";
import { NoticeBar } from "../parts/NoticeBar";
import { StepTitle } from "../parts/StepTitle";
import { TieOutTable } from "../parts/TieOutTable";
import { usePaneStyles } from "../styles";
import { checkSummary, otherFindings, printedTotals } from "../check-summary";

/** What the third step shows. */
export interface CheckStepProps {
  readonly ledger: CheckedLedger;
  /** What went wrong, or well, since the ledger was loaded. */
  readonly notice: Notice | null;
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: PaneActions;
}

/** The third step: what was read, what was not and why, and whether it ties out. */
export function CheckStep({ ledger, notice, host, actions }: CheckStepProps) {
  const pane = usePaneStyles();
  const refused: readonly Notice[] = ledger.load.refused.map(({ reason }) => ({ tone: "error", text: reason }));
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="Check what was loaded" />
        {notice === null ? null : <NoticeBar notice={notice} />}
        <NoticeBar notice={checkSummary(ledger)} />
        {refused.map((notice) => (
          <NoticeBar key={notice.text} notice={notice} />
        ))}
        <TieOutTable tieOut={[...ledger.tieOut, ...printedTotals(ledger)]} />
        <FindingList findings={otherFindings(ledger)} />
        <FileLoads files={ledger.load.files} />
        <RejectDesk files={ledger.load.files} host={host} actions={actions} />
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
