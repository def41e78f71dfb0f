import type { Account } from "./account";
import { arrange } from "./arrangement";
import { type Chance, weighted } from "./chance";
import type { City } from "./city";
import { recordHold, recordNotice } from "./collection-records";
import { payPastDue } from "./payer";
import { listForShutoff } from "./shutoff";

type Step = "reminder" | "delinquent" | "shutoff";

/** Days after the bill fell past due, and the least past due that is worth the step. */
const STEPS: Readonly<Record<Step, { readonly afterDays: number; readonly leastCents: number }>> = {
  reminder: { afterDays: 9, leastCents: 2500 },
  delinquent: { afterDays: 24, leastCents: 5000 },
  shutoff: { afterDays: 38, leastCents: 10_000 },
};
const WAIT_AFTER_SHUTOFF_NOTICE_DAYS = 14;

/** Begins the notices on an account past due, unless they are under way. */
export function pursue(city: City, account: Account): void {
  if (account.pursued || account.onArrangement) return;
  if (account.items.pastDue(city.today) < STEPS.reminder.leastCents) return;
  account.pursued = true;
  onStep(city, account, "reminder");
  onStep(city, account, "delinquent");
  onStep(city, account, "shutoff");
}

function onStep(city: City, account: Account, step: Step): void {
  const { afterDays, leastCents } = STEPS[step];
  city.agenda.on(city.calendar.businessDay(city.today + afterDays), () => {
    if (!account.pursued) return;
    if (account.items.pastDue(city.today - afterDays + 1) < leastCents) account.pursued = false;
    else takeStep(city, account, step);
  });
}

function takeStep(city: City, account: Account, step: Step): void {
  const cents = account.items.pastDue(city.today);
  const method = step === "reminder" ? city.chance.pick(["email", "text", "mail"]) : "mail";
  const role = account.customer.occupancy === "owner" ? "owner" : "occupant";
  if (step !== "shutoff" || account.closedDay === null) {
    recordNotice(city, account, { kind: step, role, method, cents });
    if (step === "shutoff" && role === "occupant")
      recordNotice(city, account, { kind: step, role: "owner", method, cents });
  }
  respond(city, account, step);
}

type Response = "pays" | "arranges" | "holds" | "ignores";

const RESPONSES: Readonly<Record<Step, readonly (readonly [Response, number])[]>> = {
  reminder: [
    ["pays", 16],
    ["ignores", 84],
  ],
  delinquent: [
    ["pays", 22],
    ["arranges", 3],
    ["ignores", 75],
  ],
  shutoff: [
    ["pays", 36],
    ["arranges", 15],
    ["holds", 4],
    ["ignores", 45],
  ],
};
/** One who has left. */
const GONE: readonly (readonly [Response, number])[] = [
  ["pays", 8],
  ["ignores", 92],
];
/** One who never pays by himself. */
const HARD: readonly (readonly [Response, number])[] = [
  ["pays", 4],
  ["arranges", 5],
  ["holds", 3],
  ["ignores", 88],
];

/** What the customer does about the notice; one who has left, or never pays, mostly ignores it. */
function respond(city: City, account: Account, step: Step): void {
  const response = weighted(city.chance, responsesOf(account, step));
  if (response === "pays") payPastDue(city, account, city.chance.whole(2, 11));
  if (response === "arranges") arrange(city, account);
  if (response === "holds") hold(city, account, city.chance);
  if (step !== "shutoff") return;
  account.pursued = false;
  listForShutoff(city, account, WAIT_AFTER_SHUTOFF_NOTICE_DAYS);
}

function responsesOf(account: Account, step: Step): readonly (readonly [Response, number])[] {
  if (account.closedDay !== null) return GONE;
  if (account.customer.habit !== "never") return RESPONSES[step];
  return step === "shutoff" ? HARD : GONE;
}

function hold(city: City, account: Account, chance: Chance): void {
  const kind = weighted(chance, [
    ["medical", 45],
    ["dispute", 45],
    ["bankruptcy", 10],
  ] as const);
  const notes = {
    medical: "Medical certificate",
    dispute: "Hearing requested",
    bankruptcy: "Chapter 13 petition, pre-petition balance",
  };
  recordHold(city, account, { kind, days: kind === "bankruptcy" ? 180 : 30, note: notes[kind] });
}
