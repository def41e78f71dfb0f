import type { AgingBucket } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import { emptyRollRow, type RollMatrix, type RollRow } from "../../domain/roll-rate";
import type { Row } from "../../ports/query";
import type { NamedRolls, RollRates } from "./allowance-result";
import type { migration } from "./queries";

type Moved = Row<typeof migration>;

/** The history whose rows are put in order. */
export interface RollHistory {
  readonly buckets: readonly AgingBucket[];
  readonly monthEnds: readonly IsoDate[];
}

/** The matrices of all months, of each month, service and class, from the rows of the migration. */
export function toRollRates(rows: readonly Moved[], { buckets, monthEnds }: RollHistory): RollRates {
  const count = buckets.length;
  const whole = rows.filter((row) => row.month_end === null && row.service === null && row.customer_class === null);
  return {
    all: toMatrix(whole, count),
    byMonth: monthEnds.slice(1).map((name) => ({
      name,
      matrix: toMatrix(
        rows.filter((row) => row.month_end === name),
        count,
      ),
    })),
    byService: named(rows, (row) => row.service, count),
    byClass: named(rows, (row) => row.customer_class, count),
    assumedCents: whole.reduce((sum, row) => sum + row.assumed_cents, 0),
  };
}

function named(rows: readonly Moved[], nameOf: (row: Moved) => string | null, count: number): readonly NamedRolls[] {
  const names = [...new Set(rows.flatMap((row) => nameOf(row) ?? []))];
  return names.map((name) => ({
    name,
    matrix: toMatrix(
      rows.filter((row) => nameOf(row) === name),
      count,
    ),
  }));
}

function toMatrix(rows: readonly Moved[], count: number): RollMatrix {
  const matrix = Array.from({ length: count }, () => emptyRollRow(count));
  for (const row of rows) {
    const found = matrix[row.from_bucket];
    if (found !== undefined) matrix[row.from_bucket] = withMoved(found, row);
  }
  return matrix;
}

function withMoved(row: RollRow, moved: Moved): RollRow {
  return {
    openCents: row.openCents + moved.open_cents,
    documents: row.documents + moved.document_count,
    stayCents: row.stayCents.map((cents, bucket) => cents + (bucket === moved.to_bucket ? moved.stay_cents : 0)),
    paidCents: row.paidCents + moved.paid_cents,
    creditedCents: row.creditedCents + moved.credited_cents,
    writtenOffCents: row.writtenOffCents + moved.written_off_cents,
    otherCents: row.otherCents + moved.other_cents,
  };
}
