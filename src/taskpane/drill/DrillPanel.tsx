import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { DrillResult } from "../../analyses/aging/drill-cell";
import type { Answer } from "../../app/answer";
import { DRILL_STEP, type Drill, type DrilledCell } from "../../app/drill";
import { printDollars } from "../../domain/money";
import { plural } from "../check-summary";
import { deliveryWords } from "../delivery-words";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { DeliveryState } from "../parts/DeliveryState";
import { PassBadge } from "../parts/PassBadge";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";
import { useFocusKept } from "../use-focus-kept";
import { DocumentList } from "./DocumentList";
import { PaneDialog } from "./PaneDialog";

/** The documents behind a cell of an answer. */
export interface DrillPanelProps {
  readonly answer: Answer;
  readonly drill: Drill;
  /** Whether there is a workbook to write to; null until the host has answered. */
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: PaneActions;
}

/** Every document behind an amount, until they add up to it. */
export function DrillPanel({ answer, drill, host, actions }: DrillPanelProps) {
  const pane = usePaneStyles();
  const title = useId();
  const { of, found, work } = drill;
  return (
    <PaneDialog labelledBy={title} onClose={actions.closeDrill}>
      <div className={pane.stack}>
        <div id={title}>
          <StepTitle text={`${of.amount}: ${of.title}`} />
        </div>
        {found === null ? null : (
          <>
            <Sum of={of} found={found} />
            <DocumentList documents={found.documents} basis={answer.drillInto?.basis ?? "due"} />
            <Rest found={found} onMore={() => actions.showMore(answer, of, found)} />
          </>
        )}
        <div role="status" aria-live="polite" className={pane.unseen}>
          {deliveryWords(work) || (found === null ? "" : sumWords(found))}
        </div>
      </div>
      <Work answer={answer} drill={drill} host={host} actions={actions} />
    </PaneDialog>
  );
}

/** Whether the documents add up to the cell that was opened. */
function Sum({ of, found }: { readonly of: DrilledCell; readonly found: DrillResult }) {
  const pane = usePaneStyles();
  return (
    <div className={pane.verdict}>
      <PassBadge verdict={printDollars(found.totalCents) === of.amount ? "PASS" : "FAIL"} />
      <span>
        {sumWords(found)}; the report says {of.amount}.
      </span>
    </div>
  );
}

function sumWords({ count, totalCents }: DrillResult): string {
  return `${plural(count, "document")} ${count === 1 ? "comes" : "come"} to ${printDollars(totalCents)}`;
}

function Rest({ found, onMore }: { readonly found: DrillResult; readonly onMore: () => void }) {
  const pane = usePaneStyles();
  const { count, documents } = found;
  if (documents.length >= count) return null;
  const [shown, all] = [documents.length, count].map((number) => number.toLocaleString("en-US"));
  return (
    <div className={pane.stack}>
      <p className={pane.quiet}>
        The first {shown} of {all}, the largest first.
      </p>
      <Button onClick={onMore}>Show {Math.min(DRILL_STEP, count - documents.length)} more</Button>
    </div>
  );
}

function Work({ answer, drill, host, actions }: DrillPanelProps) {
  const pane = usePaneStyles();
  const { found, work } = drill;
  const news = useFocusKept(work.state);
  const isIdle = work.state !== "busy" && work.state !== "exists";
  const write = (overwrite: "refuse" | "replace") => {
    if (found !== null) actions.writeDrill(answer, found, overwrite);
  };
  return (
    <ActionBar>
      <div ref={news} tabIndex={-1} className={pane.news}>
        <DeliveryState
          delivery={work}
          onReplace={() => write("replace")}
          onKeep={actions.keepDrillSheet}
          onCancel={actions.cancel}
        />
      </div>
      <Button appearance="primary" onClick={actions.closeDrill}>
        Back to the report
      </Button>
      <Button disabledFocusable={!isIdle || host !== "excel" || found === null} onClick={() => write("refuse")}>
        Write these to a sheet
      </Button>
    </ActionBar>
  );
}
