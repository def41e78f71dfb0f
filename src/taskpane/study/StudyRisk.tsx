import { Button } from "@fluentui/react-components";
import type { StudyInHand } from "../../app/study-desk";
import { canRecommend } from "../../app/study-path";
import { riskChart, riskInWords } from "../../app/study-risk";
import type { FundProjection } from "../../domain/study/project-fund";
import type { RiskAnswer } from "../../domain/study/risk/ask-risk";
import { JobProgress } from "../parts/JobProgress";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { useFocusKept } from "../use-focus-kept";
import { StudyLines } from "./StudyLines";
import type { StudyServices } from "./study-services";
import { type RiskInHand, useRisk } from "./use-risk";

/** A fund of a study under its path. */
export interface StudyRiskProps {
  readonly hand: StudyInHand;
  readonly fund: FundProjection;
  readonly askRisk: StudyServices["askRisk"];
}

/** How sure the path is, where the study says what is uncertain. */
export function StudyRisk({ hand, fund, askRisk }: StudyRiskProps) {
  const pane = usePaneStyles();
  const { study, path } = hand;
  const risk = useRisk(askRisk, { study, path });
  const place = useFocusKept(risk.state.kind);
  return (
    <section className={pane.card} aria-label="How sure it is">
      <h2 className={pane.heading}>How sure it is</h2>
      {study.risk === undefined ? (
        <HowToName />
      ) : (
        <>
          <p className={pane.quiet}>{uncertainWords(hand)}</p>
          <div ref={place} tabIndex={-1} className={pane.news}>
            <Asked risk={risk} canAsk={canRecommend(path) ? "yes" : "no"} fund={fund} />
          </div>
        </>
      )}
    </section>
  );
}

function HowToName() {
  const pane = usePaneStyles();
  return (
    <p className={pane.quiet}>
      This study does not say what is uncertain. Save it as a file, add a part “risk” that lists its “uncertainties”
      (use, growth, inflation, interest, capital cost or collection, each with its deviation and source), and open it
      again.
    </p>
  );
}

function uncertainWords({ study: { risk } }: StudyInHand): string {
  const ids = (risk?.uncertainties ?? []).map(({ id }) => id);
  return `Simulates futures in which these come out differently than planned: ${ids.join(", ")}.`;
}

interface AskedProps {
  readonly risk: RiskInHand;
  /** A search that has found no path has none to simulate. */
  readonly canAsk: "yes" | "no";
  readonly fund: FundProjection;
}

function Asked({ risk: { state, ask, cancel }, canAsk, fund }: AskedProps) {
  if (state.kind === "running") return <JobProgress progress={state.progress} onCancel={cancel} />;
  if (state.kind === "answered") return <Answered answer={state.answer} fund={fund} />;
  return (
    <>
      {state.kind === "told" ? <NoticeBar notice={state.notice} /> : null}
      <Button disabledFocusable={canAsk === "no"} onClick={ask}>
        How sure is it?
      </Button>
    </>
  );
}

function Answered({ answer, fund }: { readonly answer: RiskAnswer; readonly fund: FundProjection }) {
  const pane = usePaneStyles();
  const risk = answer.funds.find((each) => each.fund === fund.plan.fund.id);
  if (risk === undefined) return null;
  return (
    <>
      {riskInWords(answer, risk).map((words) => (
        <p key={words} className={pane.text}>
          {words}
        </p>
      ))}
      <StudyLines chart={riskChart(risk, fund)} />
    </>
  );
}
