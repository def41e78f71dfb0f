import type { Account } from "./account";
import type { City } from "./city";
import type { IrregularityKind } from "./irregularity";
import { type AdjustmentEntry, postAdjustment } from "./post-adjustment";

const LIMIT_CENTS = 10_000;
const ONE_IN = 2000;
const BACK_DATED_DAYS = 40;

interface Suspect {
  readonly kind: IrregularityKind;
  /** Adjustments, and the days between them. */
  readonly times: number;
  readonly daysBetween: number;
  readonly entry: Omit<AdjustmentEntry, "cents">;
  readonly about: string;
}

const CREDIT = { kind: "credit_note", service: "water", reason: "Courtesy credit", approvedBy: "rdavila" };

const SUSPECTS: readonly Suspect[] = [
  {
    kind: "adjustment-without-approver",
    times: 1,
    daysBetween: 0,
    entry: { ...CREDIT, reason: "", approvedBy: "" },
    about: "No approver and no reason.",
  },
  {
    kind: "self-approved-adjustment",
    times: 1,
    daysBetween: 0,
    entry: { ...CREDIT, approvedBy: "lortiz" },
    about: "Approved by the one who entered it.",
  },
  {
    kind: "weekend-adjustment",
    times: 1,
    daysBetween: 0,
    entry: CREDIT,
    about: "Entered on a Saturday, when the office is closed.",
  },
  {
    kind: "adjustment-just-under-limit",
    times: 3,
    daysBetween: 5,
    entry: CREDIT,
    about: "Three credits within days to one account, each just under the 100.00 that needs the director.",
  },
  {
    kind: "back-dated-adjustment",
    times: 1,
    daysBetween: 0,
    entry: CREDIT,
    about: "Dated 40 days before it was entered, into a month already closed.",
  },
  {
    kind: "repeated-waiver",
    times: 3,
    daysBetween: 30,
    entry: {
      kind: "penalty_waiver",
      service: "penalty",
      reason: "Courtesy",
      approvedBy: "rdavila",
      enteredBy: "jnoll",
    },
    about: "Three waivers to one account by one user, with no penalty to waive.",
  },
];

/** Puts adjustments that a reviewer should question on the agenda, on ordinary accounts that pay. */
export function plantAdjustments(city: City): void {
  const ordinary = city.accounts.filter(
    (account) => account.moveOutDay === null && account.plant === null && account.customer.habit === "prompt",
  );
  if (ordinary.length === 0) return;
  for (const suspect of SUSPECTS) {
    const count = Math.max(1, Math.round(city.settings.accounts / ONE_IN));
    for (let each = 0; each < count; each++) plant(city, city.chance.pick(ordinary), suspect);
  }
}

function plant(city: City, account: Account, suspect: Suspect): void {
  const { firstDay, lastDay } = city.settings;
  const span = lastDay - firstDay;
  let day = city.calendar.businessDay(firstDay + Math.floor(span / 5) + city.chance.whole(0, Math.floor(span / 2)));
  if (suspect.kind === "weekend-adjustment") day += 6 - city.calendar.at(day).weekday;
  for (let time = 0; time < suspect.times; time++) {
    const on = time === 0 ? day : city.calendar.businessDay(day + time * suspect.daysBetween);
    city.agenda.on(on, () => post(city, account, suspect));
  }
}

function post(city: City, account: Account, suspect: Suspect): void {
  const underLimit = suspect.kind === "adjustment-just-under-limit";
  const cents = underLimit ? LIMIT_CENTS - city.chance.whole(1, 500) : city.chance.whole(600, 4500);
  const dated =
    suspect.kind === "back-dated-adjustment"
      ? { effectiveDay: Math.max(city.settings.firstDay, city.today - BACK_DATED_DAYS) }
      : {};
  const id = postAdjustment(city, account, { ...suspect.entry, ...dated, cents: -cents });
  const rows = [{ table: "adjustments", key: { adjustment_id: id } }];
  city.answers.extend({ kind: suspect.kind, accountId: account.id, rows, cents, about: suspect.about });
}
