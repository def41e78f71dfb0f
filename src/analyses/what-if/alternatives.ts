import { dueDayIsLate, edgeOpensNext, monthLimits } from "../../domain/age-limits";
import type { CreditPolicy } from "../../domain/credit-policy";
import type { AgingArgs } from "../aging/aging-args";
import { type Convention, dayConvention } from "./convention";
import { USUAL_BUCKET_SETS, USUAL_TERMS, type WhatIfArgs } from "./what-if-args";
import type { Alternative } from "./what-if-result";

/** One convention changed, under its name. */
export interface OtherConvention extends Convention, Pick<Alternative, "name" | "label" | "compares"> {}

/**
 * Every aging that differs from the one asked for in a single convention. Those that need the ledger prepared anew (reach of
 * credits, terms) come last.
 * @param missingDueDates charges without a due date; other terms are compared only where there are some
 */
export function otherConventions(
  base: Convention,
  args: WhatIfArgs,
  missingDueDates: number,
): readonly OtherConvention[] {
  return [
    basisChanged(base),
    ...agesChanged(base),
    ...creditsChanged(base),
    ...bucketSets(base, args.bucketSets ?? USUAL_BUCKET_SETS),
    ...reachChanged(base),
    ...(missingDueDates === 0 ? [] : termsChanged(base, args.otherTerms ?? USUAL_TERMS)),
  ];
}

function basisChanged(base: Convention): OtherConvention {
  return base.aging.basis === "due"
    ? changed(base, { basis: "bill" }, ["basis-bill", "By bill date, not due date"])
    : changed(base, { basis: "due" }, ["basis-due", "By due date, not bill date"]);
}

/** Buckets of so many days stand for months, and can be compared with calendar months one by one. */
const MONTH_DAYS = 30;

/** Other rules for the days that an item is old; the buckets keep their places. */
function agesChanged(base: Convention): readonly OtherConvention[] {
  const { aging, limits } = base;
  const ruled = (name: string, label: string, rule: readonly number[]): OtherConvention => ({
    ...changed(base, {}, [name, label]),
    limits: rule,
  });
  const today = aging.basis === "due" ? "due" : "billed";
  const late = ruled("edge-today-is-late", `What is ${today} today counts as late`, dueDayIsLate(limits));
  if (aging.bucketsBy === "months") return [late];
  const [edge] = aging.edges;
  const opens = ruled("edge-opens-next", `Day ${edge ?? 0} opens the next bucket`, edgeOpensNext(aging.edges));
  if (!aging.edges.every((each, index) => each === MONTH_DAYS * (index + 1))) return [late, opens];
  const months = monthLimits(aging.asOf, aging.edges.length);
  return [late, opens, ruled("calendar-months", `Calendar months, not spans of ${MONTH_DAYS} days`, months)];
}

const CREDIT_LABELS: Readonly<Record<CreditPolicy, string>> = {
  fifo: "Unapplied credits to the oldest due",
  own: "Unapplied credits in the bucket of their own date",
  separate: "Unapplied credits in a column apart",
};
const POLICIES: readonly CreditPolicy[] = ["fifo", "own", "separate"];

function creditsChanged(base: Convention): readonly OtherConvention[] {
  return POLICIES.filter((credits) => credits !== base.aging.credits).map((credits) =>
    changed(base, { credits }, [`credits-${credits}`, CREDIT_LABELS[credits]]),
  );
}

/** How far credits reach matters only where they are applied oldest first. */
function reachChanged(base: Convention): readonly OtherConvention[] {
  if (base.aging.credits !== "fifo") return [];
  return base.aging.fifoScope === "account"
    ? [changed(base, { fifoScope: "service" }, ["reach-service", "Credits only to the service they name"])]
    : [changed(base, { fifoScope: "account" }, ["reach-account", "Credits to the whole account"])];
}

/** Days and calendar months share no bucket, so only sets of days are compared with a set of days. */
function bucketSets({ aging }: Convention, sets: readonly (readonly number[])[]): readonly OtherConvention[] {
  if (aging.bucketsBy === "months") return [];
  const others = new Map(sets.map((edges) => [edges.join("/"), edges]));
  others.delete(aging.edges.join("/"));
  return [...others].map(([days, edges]) => ({
    ...dayConvention(aging, edges),
    name: `buckets-${edges.join("-")}`,
    label: `Buckets ${days}`,
    compares: "other-buckets",
  }));
}

function termsChanged(base: Convention, terms: readonly number[]): readonly OtherConvention[] {
  return [...new Set(terms)]
    .filter((termsDays) => termsDays !== base.aging.termsDays)
    .map((termsDays) =>
      changed(base, { termsDays }, [`terms-${termsDays}`, `Missing due dates ${termsText(termsDays)}`]),
    );
}

function termsText(days: number): string {
  return days === 0 ? "on the bill date" : `${days} days after the bill`;
}

function changed(
  base: Convention,
  change: Partial<AgingArgs>,
  [name, label]: readonly [name: string, label: string],
): OtherConvention {
  return { ...base, name, label, compares: "same-buckets", aging: { ...base.aging, ...change } };
}
