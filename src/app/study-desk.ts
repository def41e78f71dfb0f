import type { StudyProblem } from "../domain/study/study-problem";
import type { RateStudy } from "../domain/study/study-schema";
import type { Notice } from "./notice";
import type { ChosenPath, PathChoice, SolvedPath } from "./study-path";

/** Where a study was taken from. */
export type StudyOrigin =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "workbook" }
  | { readonly kind: "new" };

/** A study as it was before an edit. */
export interface StudyEdit {
  readonly before: unknown;
  /** What was edited, in words: a place, or a row that was added or removed. */
  readonly what: string;
}

/** A study in hand. */
export interface StudyInHand {
  /** As typed; it may contradict itself. */
  readonly draft: unknown;
  /** As it was last without contradictions; results are of this one. */
  readonly study: RateStudy;
  /** What the draft contradicts itself in. */
  readonly problems: readonly StudyProblem[];
  readonly origin: StudyOrigin;
  /** The edits, the last one last. */
  readonly edits: readonly StudyEdit[];
  readonly path: ChosenPath;
}

/** The page of the study. */
export interface StudyDesk {
  readonly hand: StudyInHand | null;
  /** One that contradicts itself, with the places; the one in hand stays. */
  readonly refused: { readonly source: string; readonly problems: readonly StudyProblem[] } | null;
  readonly notice: Notice | null;
  /** Why she is asked before the sheets of the study are refreshed; null while she is not. */
  readonly exists: string | null;
  /** What is being done, in words; null while nothing is. */
  readonly busy: string | null;
}

/** What can happen to the study. */
export type StudyEvent =
  | { readonly kind: "opened"; readonly study: RateStudy; readonly origin: StudyOrigin }
  | { readonly kind: "refused"; readonly source: string; readonly problems: readonly StudyProblem[] }
  | { readonly kind: "went-back" }
  | { readonly kind: "edited"; readonly draft: unknown; readonly what: string }
  | { readonly kind: "undone" }
  /** She has stopped typing: the draft is read. */
  | { readonly kind: "read" }
  | { readonly kind: "path-chosen"; readonly choice: PathChoice }
  /** `of` is the study that the path was sought for. */
  | { readonly kind: "solved"; readonly of: RateStudy; readonly choice: PathChoice; readonly solved: SolvedPath }
  /** The path that was found becomes the increases that she sets herself. */
  | { readonly kind: "path-taken" }
  | { readonly kind: "began"; readonly what: string }
  | { readonly kind: "exists"; readonly reason: string }
  | { readonly kind: "left" }
  | { readonly kind: "noted"; readonly notice: Notice };

/** The page before a study is opened. */
export const NEW_DESK: StudyDesk = { hand: null, refused: null, notice: null, exists: null, busy: null };
