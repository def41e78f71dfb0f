import { allowanceCents } from "../../domain/allowance-estimate";
import type { Row } from "../../ports/query";
import type { AllowanceCell, ServiceRates, SetAside } from "./allowance-result";
import type { openCells } from "./queries";

type OpenCell = Row<typeof openCells>;

/** What is open now, and at the last year-end if the history reaches it. */
export interface OpenAmounts {
  readonly now: readonly OpenCell[];
  readonly then: readonly OpenCell[] | null;
}

const NOTHING: SetAside = { openCents: 0, lienableCents: 0, lossCents: 0, lienCents: 0 };

/** One cell for each service, class and bucket in which anything is open now or was then, in that order. */
export function toCells(
  { now, then }: OpenAmounts,
  rates: readonly ServiceRates[],
  lienRate: number,
): readonly AllowanceCell[] {
  const keys = new Map([...now, ...(then ?? [])].filter(isAged).map((cell) => [keyOf(cell), cell]));
  const setAside = (cells: readonly OpenCell[]) => {
    const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
    return (of: OpenCell) => setAsideFor(byKey.get(keyOf(of)), rateOf(rates, of), lienRate);
  };
  const [today, before] = [setAside(now), setAside(then ?? [])];
  return [...keys.values()].sort(inOrder).map((cell) => ({
    service: cell.service,
    customerClass: cell.customer_class,
    bucket: cell.bucket,
    now: today(cell),
    then: then === null ? null : before(cell),
  }));
}

/** Several amounts and what is set aside against each, together. */
export function sumSetAside(parts: readonly SetAside[]): SetAside {
  return parts.reduce(
    (sum, part) => ({
      openCents: sum.openCents + part.openCents,
      lienableCents: sum.lienableCents + part.lienableCents,
      lossCents: sum.lossCents + part.lossCents,
      lienCents: sum.lienCents + part.lienCents,
    }),
    NOTHING,
  );
}

/** Credit that nothing open could use, in cents: negative or 0. */
export function unappliedOf(cells: readonly OpenCell[]): number {
  return cells.reduce((sum, cell) => sum + (isAged(cell) ? 0 : cell.open_cents), 0);
}

function isAged({ bucket }: OpenCell): boolean {
  return bucket >= 0;
}

function keyOf({ service, customer_class, bucket }: OpenCell): string {
  return JSON.stringify([service, customer_class, bucket]);
}

function rateOf(rates: readonly ServiceRates[], { service, bucket }: OpenCell): number {
  return rates.find((each) => each.service === service)?.rates[bucket]?.rate ?? 0;
}

function setAsideFor(cell: OpenCell | undefined, rate: number, lienRate: number): SetAside {
  if (cell === undefined) return NOTHING;
  const { open_cents: openCents, lienable_cents: lienableCents } = cell;
  return {
    openCents,
    lienableCents,
    lossCents: allowanceCents(openCents - lienableCents, rate),
    lienCents: allowanceCents(lienableCents, lienRate),
  };
}

function inOrder(a: OpenCell, b: OpenCell): number {
  if (a.service !== b.service) return a.service < b.service ? -1 : 1;
  if (a.customer_class !== b.customer_class) return a.customer_class < b.customer_class ? -1 : 1;
  return a.bucket - b.bucket;
}
