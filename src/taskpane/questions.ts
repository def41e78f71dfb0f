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
    questions: [
      { id: "aging", name: "Aging", answers: "Who owes us how much, and for how long?", run: "Run aging" },
      {
        id: "delinquents",
        name: "Top delinquents",
        answers: "Which accounts should we call first, and what do they have in common?",
        run: "Run top delinquents",
      },
      {
        id: "what-if",
        name: "What if",
        answers: "How would the aging look under other rules, or in another system?",
        run: "Compare the rules",
      },
    ],
  },
  {
    title: "How it moves",
    questions: [
      {
        id: "roll-forward",
        name: "Roll-forward",
        answers: "How did we get from last year's balance to this one, month by month?",
        run: "Run roll-forward",
      },
      {
        id: "collections",
        name: "Collections",
        answers: "How fast and how fully do we collect?",
        run: "Run collections",
      },
    ],
  },
  {
    title: "What will come in",
    questions: [
      {
        id: "expected",
        name: "Expected collections",
        answers: "How much cash will come in, month by month?",
        run: "Run expected collections",
      },
      {
        id: "allowance",
        name: "Allowance",
        answers: "How much of what is owed will never be paid?",
        run: "Run allowance",
      },
    ],
  },
  {
    title: "What we sell",
    questions: [
      {
        id: "billable-units",
        name: "Billable units",
        answers: "What do we sell, to whom, month by month?",
        run: "Count billable units",
      },
      {
        id: "bill-frequency",
        name: "Bill frequency",
        answers: "How many bills stop at each level of use?",
        run: "Run bill frequency",
      },
    ],
  },
  {
    title: "The rates",
    questions: [
      {
        id: "verify-rates",
        name: "Bills against rates",
        answers: "Do our bills follow the adopted rates?",
        run: "Make the bills again",
      },
      {
        id: "revenue-proof",
        name: "Proof of revenue",
        answers: "Do units times rates give what we billed?",
        run: "Prove the revenue",
      },
      {
        id: "bill-impact",
        name: "Bill impact",
        answers: "What do the proposed rates do to bills?",
        run: "Make the bills at both rates",
      },
    ],
  },
  {
    title: "The month",
    questions: [
      {
        id: "monthly-pack",
        name: "Monthly pack",
        answers: "The whole month for your director, written into this workbook.",
        run: "Write this month's pack",
      },
    ],
  },
];

/** All questions, in the order in which they are offered. */
export const QUESTIONS: readonly OfferedQuestion[] = QUESTION_GROUPS.flatMap(({ questions }) => questions);
