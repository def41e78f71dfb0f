import type { Place } from "../../app/study-form/draft";
import type { StudyProblem } from "../../domain/study/study-problem";

/** A study that is being edited. */
export interface StudyEditing {
  /** As typed. */
  readonly draft: unknown;
  readonly problems: readonly StudyProblem[];
  /** The fund whose assumptions are shown. */
  readonly fund: Place;
  /** What was edited last; null where nothing was. */
  readonly last: string | null;
  edit(draft: unknown, what: string): void;
  undo(): void;
}
