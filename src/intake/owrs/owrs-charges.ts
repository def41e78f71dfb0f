import { exactOf } from "../../domain/rates/exact";
import type { Charge } from "../../domain/rates/charge-schema";
import type { RateValue } from "../../domain/rates/value-schema";
import type { OwrsFigure } from "./owrs-document";
import { figureValue, formulaText, type NamedClass, NotTakenOver, tierCount, tierValue } from "./owrs-figure";
import { quantityName } from "./owrs-names";

type Head = Pick<Charge, "id" | "label" | "service" | "for">;

/**
 * The charges that the bill of a class is the sum of.
 * @throws NotTakenOver where the bill is no plain sum, or a part of it is missing
 */
export function classCharges(owner: NamedClass): readonly Charge[] {
  const bill = owner.figures["bill"];
  if (typeof bill !== "string") throw new NotTakenOver("it does not say what its bill is the sum of");
  return bill.split("+").map((term) => chargeOf(term.trim(), owner));
}

function chargeOf(term: string, owner: NamedClass): Charge {
  const head = headOf(term, owner);
  const figure = owner.figures[term];
  if (figure === undefined && /^[A-Za-z_]\w*$/.test(term))
    throw new NotTakenOver(`its bill names ${term}, which it does not have`);
  if (figure === "Tiered" || figure === "Budget") return tieredCharge(head, figure, { term, owner });
  return byUseOrFixed(head, figure ?? term, owner);
}

function headOf(term: string, { name }: NamedClass): Head {
  const id = `${name}-${term}`.toLowerCase().replace(/[^a-z0-9_-]+/g, "_");
  const service = /sewer|wastewater/i.test(term) ? "sewer" : /storm|drainage/i.test(term) ? "storm" : "water";
  return { id: /^[a-z]/.test(id) ? id : `c_${id}`, label: term.replaceAll("_", " "), service, for: { class: name } };
}

/** `flat_rate*usage_ccf` is a price of use; any other formula is worked out for each bill. */
function byUseOrFixed(head: Head, figure: OwrsFigure, owner: NamedClass): Charge {
  const product = typeof figure === "string" ? /^\s*([\w.]+)\s*\*\s*usage_\w+\s*$/.exec(figure) : null;
  const factor = product?.[1];
  if (factor !== undefined) {
    const own = owner.figures[factor];
    const rate =
      own === undefined ? (exactOf(factor)?.valueOf() ?? formulaText(factor, owner)) : figureValue(own, owner);
    return { ...head, charge: "usage", rate };
  }
  return { ...head, charge: "fixed", amount: figureValue(figure, owner) };
}

interface Term {
  readonly term: string;
  readonly owner: NamedClass;
}

/** Tiers of `sewer_charge` are `sewer_tier_starts` and `sewer_tier_prices`; those of `commodity_charge` have no prefix. */
function tieredCharge(head: Head, kind: "Tiered" | "Budget", { term, owner }: Term): Charge {
  const prefix = term === "commodity_charge" ? "" : `${term.replace(/_charge$/, "")}_`;
  const starts = required(`${prefix}tier_starts`, owner);
  const prices = required(`${prefix}tier_prices`, owner);
  const budget = kind === "Budget" ? required(`${prefix}budget`, owner) : null;
  const budgetName = budget === null ? null : quantityName(owner.name, `${prefix}budget`);
  const tiers = tierCount(starts);
  const blocks = Array.from({ length: tiers }, (_, tier) => {
    const rate = tierValue(prices, tier, (each) => (typeof each === "number" ? each : formulaText(each, owner)));
    return tier === tiers - 1 ? { rate } : { to: endOf(starts, tier, { owner, budgetName }), rate };
  });
  return { ...head, charge: "usage", blocks };
}

function required(name: string, { figures }: NamedClass): OwrsFigure {
  const figure = figures[name];
  if (figure === undefined) throw new NotTakenOver(`it has no ${name}`);
  return figure;
}

/** Above every use; where some accounts have fewer tiers than others, the tiers they lack begin there. */
const NO_USE = 1_000_000_000;

interface Tiers {
  readonly owner: NamedClass;
  readonly budgetName: string | null;
}

/**
 * Where a tier ends: a numeric start names the first whole unit of the next tier, so the tier ends one before it; a share of
 * the budget, or a quantity, is the last unit itself, in whole units (RateParser's tests).
 */
function endOf(starts: OwrsFigure, tier: number, { owner, budgetName }: Tiers): RateValue {
  return tierValue(starts, tier + 1, (start, place) => {
    if (place === "past") return NO_USE + tier;
    if (typeof start === "number" || exactOf(start) !== null) return (exactOf(start)?.valueOf() ?? 1) - 1;
    const share = /^\s*([\d.]+)\s*%\s*$/.exec(start)?.[1];
    if (share === undefined) return `round(${formulaText(start, owner)})`;
    if (budgetName === null) throw new NotTakenOver(`its tier start ${start} is a share of a budget, and it has none`);
    return `round(${share}% * ${budgetName})`;
  });
}
