import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useReducer, useRef } from "react";
import { afterStudyEvent } from "../../app/after-study-event";
import { NEW_DESK, type StudyDesk } from "../../app/study-desk";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { NoticeBar } from "../parts/NoticeBar";
import { usePaneStyles } from "../styles";
import { useFocusKept } from "../use-focus-kept";
import { OpenStudy } from "./OpenStudy";
import { type StudyActions, studyActions } from "./study-actions";
import { StudyNext } from "./StudyNext";
import { StudyProblems } from "./StudyProblems";
import type { StudyServices } from "./study-services";
import { StudySource } from "./StudySource";

/** What the page of the study is told. It keeps its study while it is put away. */
export interface StudyPageProps {
  readonly shown: "yes" | "no";
  readonly services: StudyServices & { today(): string };
  readonly host: "excel" | "elsewhere" | null;
  /** The rates in hand; null for none. */
  readonly schedule: RateSchedule | null;
  readonly onBack: () => void;
}

/** The rate study: assumptions, paths of rates and what they come to. */
export function StudyPage({ shown, services, host, schedule, onBack }: StudyPageProps) {
  const pane = usePaneStyles();
  const [desk, dispatch] = useReducer(afterStudyEvent, NEW_DESK);
  const actions = useMemo(() => studyActions(services, dispatch), [services]);
  const { hand, refused } = desk;
  const place = useFocusKept(
    hand === null && refused === null ? "none" : `${refused?.source ?? ""} ${originKey(desk)}`,
  );
  return (
    <>
      <div className={pane.stack}>
        <PageTitle shown={shown} />
        <div role="status" className={pane.news}>
          {desk.busy === null ? null : <p className={pane.quiet}>{desk.busy} …</p>}
          {desk.notice === null ? null : <NoticeBar notice={desk.notice} />}
        </div>
        <SheetsExist desk={desk} actions={actions} />
        <div ref={place} tabIndex={-1} className={pane.news}>
          {refused === null ? null : <Refused desk={desk} onBack={actions.goBack} />}
          {hand === null ? null : <OpenStudy hand={hand} services={services} actions={actions} />}
        </div>
        <StudySource
          hasStudy={hand === null ? "no" : "yes"}
          host={host}
          schedule={schedule}
          today={services.today}
          actions={actions}
        />
      </div>
      <StudyNext hand={hand} host={host} actions={actions} onBack={onBack} />
    </>
  );
}

function originKey({ hand }: StudyDesk): string {
  return hand === null ? "" : `${hand.origin.kind} ${hand.study.utility}`;
}

/** Takes the focus whenever the page is shown. */
function PageTitle({ shown }: Pick<StudyPageProps, "shown">) {
  const pane = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown === "yes") heading.current?.focus();
  }, [shown]);
  return (
    <h1 ref={heading} tabIndex={-1} className={pane.title}>
      Rate study
    </h1>
  );
}

function Refused({ desk: { refused, hand }, onBack }: { readonly desk: StudyDesk; readonly onBack: () => void }) {
  const pane = usePaneStyles();
  if (refused === null) return null;
  const { source, problems } = refused;
  const places = problems.length === 1 ? "1 place" : `${problems.length} places`;
  const text = `The study of ${source} cannot be used yet: ${places} to correct.`;
  return (
    <section className={pane.card} aria-label={`What is wrong in ${source}`}>
      <NoticeBar notice={{ tone: "error", text }} />
      <StudyProblems problems={problems} />
      <Button onClick={onBack}>{hand === null ? "Leave it" : `Go on with ${hand.study.utility}`}</Button>
    </section>
  );
}

function SheetsExist({
  desk: { exists, hand },
  actions,
}: {
  readonly desk: StudyDesk;
  readonly actions: StudyActions;
}) {
  if (exists === null || hand === null) return null;
  return (
    <NoticeBar
      notice={{ tone: "warning", text: exists }}
      actions={
        <>
          <Button size="small" onClick={() => actions.write(hand, "replace")}>
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
