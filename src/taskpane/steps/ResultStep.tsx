import { Button } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef } from "react";
import type { Answer } from "../../app/answer";
import type { Delivery } from "../../app/delivery";
import type { PaneActions } from "../pane-actions";
import { ActionBar } from "../parts/ActionBar";
import { BarChart } from "../parts/BarChart";
import { CheckList } from "../parts/CheckList";
import { DataTable } from "../parts/DataTable";
import { DeliveryState } from "../parts/DeliveryState";
import { Disclosure } from "../parts/Disclosure";
import { FigureGrid } from "../parts/FigureGrid";
import { LineChart } from "../parts/LineChart";
import { StepTitle } from "../parts/StepTitle";
import { usePaneStyles } from "../styles";

/** What the last step shows. */
export interface ResultStepProps {
  readonly answer: Answer;
  readonly delivery: Delivery;
  /** Whether there is a workbook to write to; null until the host has answered. */
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: PaneActions;
}

/** The last step: the numbers, whether they tie out, and the way into the workbook. */
export function ResultStep(props: ResultStepProps) {
  const pane = usePaneStyles();
  const { answer } = props;
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text={answer.title} />
        <FigureGrid figures={answer.figures} />
        {answer.charts.map((chart) =>
          chart.kind === "bars" ? (
            <BarChart key={chart.title} chart={chart} />
          ) : (
            <LineChart key={chart.title} chart={chart} />
          ),
        )}
        <CheckList checks={answer.checks} />
        {answer.tables.map((table) => (
          <section key={table.title} className={pane.card}>
            <h2 className={pane.heading}>{table.title}</h2>
            <DataTable caption={table.title} {...table} />
          </section>
        ))}
        <Conventions answer={answer} />
      </div>
      <Delivering {...props} />
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

/** When the button that had the focus goes away with a change, the place of the news takes it. */
function useFocusKept(change: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change !== "none" && document.activeElement === document.body) place.current?.focus();
  }, [change]);
  return place;
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
