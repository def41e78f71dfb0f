import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { openRates } from "../app/rates-page";
import { openSteps, type Session, type Step } from "../app/session";
import { assertNever } from "../domain/assert-never";
import type { PaneActions } from "./pane-actions";
import type { PaneServices } from "./pane-services";
import { Announcer } from "./parts/Announcer";
import { PaneHeader } from "./parts/PaneHeader";
import { StepTrail } from "./parts/StepTrail";
import { RatesOffer } from "./rates/RatesOffer";
import { AskStep } from "./steps/AskStep";
import { CheckStep } from "./steps/CheckStep";
import { LoadStep } from "./steps/LoadStep";
import { ResultStep } from "./steps/ResultStep";
import { WaitStep } from "./steps/WaitStep";
import { type Look, themeOf } from "./theme";
import { useHost } from "./use-host";
import { useRatesOffers } from "./use-rates-offers";
import { type PaneInHand, useSession } from "./use-session";

/** Fetched when a file is first looked at: most months it is not needed. */
const MapStep = lazy(async () => ({ default: (await import("./steps/MapStep")).MapStep }));
/** Fetched when she first looks at rates. */
const RatesPage = lazy(async () => ({ default: (await import("./rates/RatesPage")).RatesPage }));
/** Fetched when she first looks at the study. */
const StudyPage = lazy(async () => ({ default: (await import("./study/StudyPage")).StudyPage }));

/** The task pane: one session, shown step by step. */
export function App({ services, look }: { readonly services: PaneServices; readonly look: Look }) {
  const styles = useStyles();
  const inHand = useSession(services);
  const { session, actions, rates, ratesActions } = inHand;
  const host = useHost(services);
  useRatesOffers(session, host, ratesActions);
  const isAway = pageOf(inHand) !== null;
  return (
    <FluentProvider theme={themeOf(look)} style={{ height: "100%", colorScheme: look === "light" ? "light" : "dark" }}>
      {/* Not on the provider itself: its class names go to pop-ups too, which would cover the pane. */}
      <div className={styles.pane}>
        <PaneTop inHand={inHand} />
        {/* Kept while a page lies over it, so that she comes back to what she left. */}
        <main className={mergeClasses(styles.main, isAway && styles.away)}>
          {session.at === "load" ? <RatesOffer offered={rates.offered} actions={ratesActions} /> : null}
          <CurrentStep session={session} actions={actions} host={host} />
        </main>
        <Pages inHand={inHand} services={services} host={host} />
        <Announcer session={session} />
      </div>
    </FluentProvider>
  );
}

/** The page that lies over the steps; null while none does. */
function pageOf({ rates, study }: Pick<PaneInHand, "rates" | "study">): "rates" | "study" | null {
  if (rates.shown === "yes") return "rates";
  return study === "shown" ? "study" : null;
}

function PaneTop({ inHand }: { readonly inHand: PaneInHand }) {
  const styles = useStyles();
  const { session, actions, rates, ratesActions, turnStudy } = inHand;
  const page = pageOf(inHand);
  const leave = page === "rates" ? ratesActions.putAway : () => turnStudy("put-away");
  const open = (step: Step) => (page !== null && step === stepOf(session) ? leave() : actions.open(step));
  return (
    <header className={styles.header}>
      <PaneHeader
        rates={rates.shown}
        onRates={page === "rates" ? leave : ratesActions.show}
        study={page === "study" ? "yes" : "no"}
        onStudy={page === "study" ? leave : () => turnStudy("shown")}
      />
      <StepTrail current={stepOf(session)} open={openSteps(session)} onOpen={open} />
    </header>
  );
}

interface PagesProps {
  readonly inHand: PaneInHand;
  readonly services: PaneServices;
  readonly host: "excel" | "elsewhere" | null;
}

/** The pages that lie over the steps; the study stays as it is while it is put away. */
function Pages({ inHand, services, host }: PagesProps) {
  const styles = useStyles();
  const { rates, ratesActions, study, turnStudy } = inHand;
  return (
    <>
      {rates.shown === "yes" ? (
        <main className={styles.main}>
          <Suspense fallback={<p>Opening the rates …</p>}>
            <RatesPage rates={rates} host={host} actions={ratesActions} />
          </Suspense>
        </main>
      ) : null}
      {study === "unopened" ? null : (
        <main className={mergeClasses(styles.main, study === "away" && styles.away)}>
          <Suspense fallback={<p>Opening the study …</p>}>
            <StudyPage
              shown={study === "shown" ? "yes" : "no"}
              services={services}
              host={host}
              schedule={openRates(rates)?.schedule ?? null}
              onBack={() => turnStudy("put-away")}
            />
          </Suspense>
        </main>
      )}
    </>
  );
}

interface CurrentStepProps {
  readonly session: Session;
  readonly actions: PaneActions;
  readonly host: "excel" | "elsewhere" | null;
}

function CurrentStep({ session, actions, host }: CurrentStepProps) {
  switch (session.at) {
    case "load":
      return (
        <LoadStep
          notice={session.notice}
          isFirst={session.desk === null && session.notice === null}
          actions={actions}
        />
      );
    case "examining":
      return <WaitStep title="Looking at your files" progress={session.progress} onCancel={actions.cancel} />;
    case "map":
      return (
        <Suspense fallback={<p>Opening the files …</p>}>
          <MapStep
            intake={session.intake}
            pending={session.pending}
            notice={session.notice}
            host={host}
            actions={actions}
          />
        </Suspense>
      );
    case "loading":
      return <WaitStep title="Loading" progress={session.progress} onCancel={actions.cancel} />;
    case "check":
      return <CheckStep ledger={session.desk.ledger} notice={session.notice} host={host} actions={actions} />;
    case "ask":
      return <AskStep desk={session.desk} notice={session.notice} actions={actions} />;
    case "running":
      return <WaitStep title="Running the report" progress={session.progress} onCancel={actions.cancel} />;
    case "result":
      return <ResultStep {...session} host={host} actions={actions} />;
    default:
      return assertNever(session);
  }
}

function stepOf(session: Session): Step {
  if (session.at === "loading" || session.at === "examining") return "load";
  return session.at === "running" ? "ask" : session.at;
}

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground2 },
  header: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  away: { display: "none" },
  main: {
    /** What is read out but not seen stands inside, so that it does not make the page longer than the pane. */
    position: "relative",
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
  },
});
