import type { Edition } from "../domain/rates/editions";
import { openSchedule } from "../domain/rates/open-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { RatesView } from "./rates-page";

/** The editions of a schedule, and those that she looks at. */
export interface EditionsOfView {
  /** Newest first. */
  readonly all: readonly Edition[];
  readonly shown: Edition;
  /** The one beside it; null for none. */
  readonly compared: Edition | null;
}

/** The editions that she looks at; the newest where she chose none. */
export function editionsOfView(
  schedule: RateSchedule,
  { edition, compareWith }: Pick<RatesView, "edition" | "compareWith">,
): EditionsOfView {
  const all = openSchedule(schedule).editions.toReversed();
  const found = (effective: string | null) => all.find((each) => each.effective === effective) ?? null;
  const shown = found(edition) ?? all[0];
  if (shown === undefined) throw new Error("a rate schedule has at least one edition");
  const compared = found(compareWith);
  return { all, shown, compared: compared === shown ? null : compared };
}
