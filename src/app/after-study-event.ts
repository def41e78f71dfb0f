import { assertNever } from "../domain/assert-never";
import { readStudy } from "../domain/study/read-study";
import type { StudyDesk, StudyEvent, StudyInHand } from "./study-desk";
import type { ChosenPath } from "./study-path";
import { takenPath } from "./taken-path";

/** Nothing is told and nothing is done. */
const QUIET = { busy: null, notice: null, exists: null, refused: null };
/** The increases that she sets herself. */
const OWN: ChosenPath = { choice: "custom", solved: null };
/** Edits that can be undone. */
const KEPT_EDITS = 100;

/** The page of the study after an event. An event that makes no sense as things stand leaves it as it was. */
export function afterStudyEvent(desk: StudyDesk, event: StudyEvent): StudyDesk {
  switch (event.kind) {
    case "opened":
      return { ...desk, ...QUIET, hand: opened(event) };
    case "refused":
      return { ...desk, ...QUIET, refused: { source: event.source, problems: event.problems } };
    case "went-back":
      return { ...desk, refused: null };
    case "began":
      return { ...desk, busy: event.what, notice: null, exists: null };
    case "exists":
      return { ...desk, busy: null, exists: event.reason };
    case "left":
      return { ...desk, exists: null };
    case "noted":
      return { ...desk, busy: null, notice: event.notice };
    default: {
      if (desk.hand === null) return desk;
      const hand = handAfter(desk.hand, event);
      return { ...desk, hand, ...(endsSearch(event) ? { busy: null } : {}) };
    }
  }
}

function opened({ study, origin }: Extract<StudyEvent, { kind: "opened" }>): StudyInHand {
  const hasPath = study.funds.some(
    ({ increases, rates }) => increases !== undefined || rates.some((line) => line.proposed),
  );
  const choice = hasPath ? "custom" : "status-quo";
  return { draft: study, study, problems: [], origin, edits: [], path: { choice, solved: null } };
}

type HandEvent = Extract<StudyEvent, { kind: "edited" | "undone" | "read" | "path-chosen" | "path-taken" | "solved" }>;

/** Another choice stops the search for the one before. */
function endsSearch({ kind }: HandEvent): boolean {
  return kind === "solved" || kind === "path-chosen";
}

function handAfter(hand: StudyInHand, event: HandEvent): StudyInHand {
  switch (event.kind) {
    case "edited":
      return { ...hand, draft: event.draft, edits: editsAfter(hand, event.what) };
    case "undone": {
      const last = hand.edits.at(-1);
      return last === undefined ? hand : read({ ...hand, draft: last.before, edits: hand.edits.slice(0, -1) });
    }
    case "read":
      return read(hand);
    case "path-chosen":
      return { ...hand, path: { choice: event.choice, solved: null } };
    case "path-taken":
      return read({ ...hand, draft: takenPath(hand), edits: editsAfter(hand, "path taken"), path: OWN });
    case "solved":
      return event.of === hand.study && event.choice === hand.path.choice
        ? { ...hand, path: { choice: event.choice, solved: event.solved } }
        : hand;
    default:
      return assertNever(event);
  }
}

/** What is typed into one field is one edit. */
function editsAfter({ draft, edits }: StudyInHand, what: string): StudyInHand["edits"] {
  if (edits.at(-1)?.what === what) return edits;
  return [...edits.slice(1 - KEPT_EDITS), { before: draft, what }];
}

/** A path that was found holds for the study that it was found for. */
function read(hand: StudyInHand): StudyInHand {
  const { study, problems } = readStudy(hand.draft);
  if (study === null) return { ...hand, problems };
  return { ...hand, study, problems: [], path: { ...hand.path, solved: null } };
}
