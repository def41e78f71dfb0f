import { Button } from "@fluentui/react-components";
import { openRates, type OpenRates, type RatesPage as Rates } from "../../app/rates-page";
import { ActionBar } from "../parts/ActionBar";
import { NoticeBar } from "../parts/NoticeBar";
import { StepTitle } from "../parts/StepTitle";
import type { RatesActions } from "../rates-actions";
import { usePaneStyles } from "../styles";
import { useFocusKept } from "../use-focus-kept";
import { OpenSchedule } from "./OpenSchedule";
import { RatesOffer } from "./RatesOffer";
import { RatesSource } from "./RatesSource";
import { ScheduleProblems } from "./ScheduleProblems";

/** What the page of rates shows. */
export interface RatesPageProps {
  readonly rates: Rates;
  /** Whether there is a workbook beside the pane; null until the host has answered. */
  readonly host: "excel" | "elsewhere" | null;
  readonly actions: RatesActions;
}

/** The rates: a schedule of any city, what it does, and what it makes an account pay. */
export function RatesPage({ rates, host, actions }: RatesPageProps) {
  const pane = usePaneStyles();
  const open = openRates(rates);
  const place = useFocusKept(deskKey(rates.desk));
  return (
    <>
      <div className={pane.stack}>
        <StepTitle text="Rates" />
        <div role="status" className={pane.news}>
          {rates.busy === null ? null : <p className={pane.quiet}>{rates.busy} …</p>}
          {rates.notice === null ? null : <NoticeBar notice={rates.notice} />}
        </div>
        <SheetsExist reason={rates.exists} open={open} actions={actions} />
        <RatesOffer offered={rates.offered} actions={actions} />
        <div ref={place} tabIndex={-1} className={pane.news}>
          {rates.desk.at === "refused" ? <ScheduleProblems desk={rates.desk} onBack={actions.goBack} /> : null}
          {rates.desk.at === "open" ? <OpenSchedule rates={rates.desk} onChange={actions.changeView} /> : null}
        </div>
        <RatesSource hasRates={rates.desk.at === "none" ? "no" : "yes"} host={host} actions={actions} />
      </div>
      <NextSteps open={open} host={host} actions={actions} />
    </>
  );
}

/** Changes when the button that opened or left a schedule goes away. */
function deskKey(desk: Rates["desk"]): string {
  return desk.at === "open" ? `open ${desk.origin.kind} ${desk.schedule.utility}` : desk.at;
}

interface SheetsExistProps {
  /** Why she is asked; null while she is not. */
  readonly reason: string | null;
  readonly open: OpenRates | null;
  readonly actions: RatesActions;
}

function SheetsExist({ reason, open, actions }: SheetsExistProps) {
  if (reason === null || open === null) return null;
  return (
    <NoticeBar
      notice={{ tone: "warning", text: reason }}
      actions={
        <>
          <Button size="small" onClick={() => actions.write(open.schedule, "replace")}>
            Refresh the sheets
          </Button>
          <Button size="small" onClick={actions.leaveSheets}>
            Leave them
          </Button>
        </>
      }
    />
  );
}

interface NextStepsProps {
  readonly open: OpenRates | null;
  readonly host: RatesPageProps["host"];
  readonly actions: RatesActions;
}

function NextSteps({ open, host, actions }: NextStepsProps) {
  return (
    <ActionBar>
      {open === null ? null : (
        <>
          <Button
            appearance="primary"
            disabledFocusable={host !== "excel"}
            onClick={() => actions.write(open.schedule, "refuse")}
          >
            Write rates to the workbook
          </Button>
          <Button onClick={() => actions.save(open.schedule)}>Save as a file</Button>
        </>
      )}
      <Button onClick={actions.putAway}>Back</Button>
    </ActionBar>
  );
}
