import type { Guess } from "../guess";
import type { Kind } from "../kind";
import type { Recipe } from "../recipe/recipe-schema";

/** Something that Ratebook cannot know and the coordinator can. */
export interface Question {
  /** Stable name: `kind`, `service-column`, `date-order:Due Date` … */
  readonly id: string;
  /** The question as it is asked. */
  readonly text: string;
  /** Columns of the file it is about. */
  readonly columns: readonly string[];
}

/** A recipe that Ratebook proposes for a table it found, and what it is not sure of. */
export interface MappingProposal {
  readonly kind: Guess<Kind>;
  readonly recipe: Recipe;
  /** Column of the file → what it is taken for, in the field's words (`account number`), with confidence. */
  readonly meanings: Readonly<Record<string, Guess<string>>>;
  /** Empty when the file can be loaded without asking. */
  readonly questions: readonly Question[];
}
