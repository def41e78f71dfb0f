import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { Row } from "../../ports/query";
import { UNAPPLIED } from "../aging/aged-groups";
import { RECOVERY, WRITE_OFF } from "./adjustment-kinds";
import type { rollForwardMonthEnds, rollForwardMovements } from "./queries";
import type { RollLine, RollMovements } from "./roll-forward-result";

/** Rows of one group, or of all, within one span of days, and what its lines are made with. */
export interface RollRows {
  readonly movements: readonly Row<typeof rollForwardMovements>[];
  readonly monthEnds: readonly Row<typeof rollForwardMonthEnds>[];
  readonly kinds: readonly string[];
  /** Aging buckets, unapplied credit not among them. */
  readonly bucketCount: number;
}

/** What a group's rows come to: movements of the rows given, receivables at the close of `opening` and of `closing`. */
export function rollLine(
  rows: RollRows,
  days: { readonly opening: IsoDate; readonly closing: IsoDate },
  across: "whole" | "group",
): RollLine {
  const openingCents = sum(rows.monthEnds.filter((row) => row.as_of === days.opening).map((row) => row.open_cents));
  const end = rows.monthEnds.filter((row) => row.as_of === days.closing);
  const agedCents = sum(end.map((row) => row.open_cents));
  const own = ownMovements(rows);
  const appliedAcrossCents = across === "whole" ? 0 : agedCents - openingCents - movedCents(own);
  const moved = { ...own, appliedAcrossCents };
  const bucketCents = (bucket: number) => sum(end.filter((row) => row.bucket === bucket).map((row) => row.open_cents));
  return {
    openingCents,
    ...moved,
    closingCents: openingCents + movedCents(moved),
    agingCents: Array.from({ length: rows.bucketCount }, (_, bucket) => bucketCents(bucket)),
    unappliedCents: bucketCents(UNAPPLIED),
    agedCents,
  };
}

/**
 * All movements of a line together.
 * @example movedCents({ ...nothing, billedCents: 10000, collectedCents: -6000 }) // 4000
 */
export function movedCents(moved: RollMovements): Cents {
  return (
    moved.billedCents +
    moved.penaltyCents +
    moved.otherChargeCents +
    moved.collectedCents +
    moved.returnedCents +
    moved.refundedCents +
    sum(moved.adjustedCents) +
    moved.writtenOffCents +
    moved.recoveredCents +
    moved.appliedAcrossCents
  );
}

/** The movements of the group's own documents. */
function ownMovements({ movements, kinds }: RollRows): RollMovements {
  const of = (source: string, kind: string) =>
    sum(movements.filter((row) => row.source === source && row.kind === kind).map((row) => row.cents));
  return {
    billedCents: of("charge", "billed"),
    penaltyCents: of("charge", "penalties"),
    otherChargeCents: of("charge", "other_charges"),
    collectedCents: of("payment", "collected"),
    returnedCents: of("payment", "returned"),
    refundedCents: of("payment", "refunded"),
    adjustedCents: kinds.map((kind) => of("adjustment", kind)),
    writtenOffCents: of("adjustment", WRITE_OFF),
    recoveredCents: of("adjustment", RECOVERY),
    appliedAcrossCents: 0,
  };
}

/** The sum of some amounts; of none, 0. */
export function sum(cents: readonly Cents[]): Cents {
  return cents.reduce((total, each) => total + each, 0);
}
