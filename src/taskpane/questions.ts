import type { QuestionId } from "../app/run-setup";

/** A question as the pane offers it. */
export interface OfferedQuestion {
  readonly id: QuestionId;
  readonly name: string;
  /** What it answers, in a coordinator's words. */
  readonly answers: string;
  /** The button that starts it. */
  readonly run: string;
}

/** The questions that the pane offers, in groups. */
export const QUESTION_GROUPS: readonly { readonly title: string; readonly questions: readonly OfferedQuestion[] }[] = [
  {
    title: "What is owed",
    questions: [{ id: "aging", name: "Aging", answers: "How old is the money owed to us?", run: "Run aging" }],
  },
  {
    title: "How it moves",
    questions: [
      {
        id: "collections",
        name: "Collections",
        answers: "How fast and how fully do we collect?",
        run: "Run collections",
      },
    ],
  },
];

/** All questions, in the order in which they are offered. */
export const QUESTIONS: readonly OfferedQuestion[] = QUESTION_GROUPS.flatMap(({ questions }) => questions);
