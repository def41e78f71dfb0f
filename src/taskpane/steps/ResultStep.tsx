import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Answer } from "../../app/answer";
import type { Delivery } from "../../app/delivery";
import type { Drill } from "../../app/drill";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { AnswerTable } from "../parts/AnswerTable";
import { CheckList } from "../parts/CheckList";
import { DeliveryState, type ReplaceWords } from "../parts/DeliveryState";
import { Disclosure } from "../parts/Disclosure";
import { FigureGrid } from "../parts/FigureGrid";
import { PreviewCharts } from "../parts/PreviewCharts";
import { StepTitle } from "../parts/StepTitle";
import { TieStrip } from "../parts/TieStrip";
import { usePaneStyles } from "../styles";
import { useFocusKept } from "../use-focus-kept";

/** Fetched when she first looks behind a cell. */
const DrillPanel = lazy(async () => ({ default: (await import("../drill/DrillPanel")).DrillPanel }));

const PACK_QUESTION: ReplaceWords = {
  text: "A pack is in this workbook already. Its sheets are refreshed in place; the earlier months of its history and what you added yourself are kept.",
  replace: "Refresh the pack",
};

/** What the last step shows. */
export interface ResultStepProps {
  readonly answer: Answer;
  readonly delivery: Delivery;
  /** The documents behind a cell, while she looks at them. */
  readonly drill: Drill | null;
  /** Whether there is a workbook to write to; null until the host has answered. */
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: PaneActions;
}

/** The last step: the numbers, whether they tie out, and the way into the workbook. */
export function ResultStep(props: ResultStepProps) {
  const pane = usePaneStyles();
  const { answer, drill, host, actions } = props;
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text={answer.title} />
        <FigureGrid figures={answer.figures} />
        <PreviewCharts charts={answer.charts} />
        <TieStrip tie={answer.tie ?? null} />
        <CheckList checks={answer.checks} />
        {answer.tables.map((table) => (
          <AnswerTable key={table.title} table={table} onDrill={(of) => actions.openDrill(answer, of)} />
        ))}
        <Conventions answer={answer} />
      </div>
      <Delivering {...props} />
      {drill === null ? null : (
        <Suspense fallback={null}>
          <DrillPanel answer={answer} drill={drill} host={host} actions={actions} />
        </Suspense>
      )}
    </>
  );
}

function Delivering({ answer, delivery, host, actions }: ResultStepProps) {
  const pane = usePaneStyles();
  const state = useFocusKept(delivery.state);
  const isIdle = delivery.state !== "busy" && delivery.state !== "exists";
  return (
    <ActionBar>
      <div ref={state} tabIndex={-1} className={pane.news}>
        <DeliveryState
          delivery={delivery}
          question={answer.question === "monthly-pack" ? PACK_QUESTION : undefined}
          onReplace={() => actions.write(answer, "replace")}
          onKeep={() => actions.open("result")}
          onCancel={actions.cancel}
        />
        {host === "elsewhere" ? <p className={pane.quiet}>Open Ratebook inside Excel to write to a workbook.</p> : null}
      </div>
      <Button
        appearance="primary"
        disabledFocusable={!isIdle || host !== "excel"}
        onClick={() => actions.write(answer, "refuse")}
      >
        Write to workbook
      </Button>
      <Button disabledFocusable={!isIdle} onClick={() => actions.save(answer)}>
        Save a copy
      </Button>
    </ActionBar>
  );
}

function Conventions({ answer }: { readonly answer: Answer }) {
  const pane = usePaneStyles();
  return (
    <Disclosure summary="By which rules these numbers were made">
      <ul className={pane.list}>
        {answer.conventions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
