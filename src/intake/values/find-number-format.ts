import type { Guess } from "../guess";
import { type ColumnSample, shareOf, shareWanted } from "./column-sample";
import { readMoney, readQuantity, unitOf } from "./read-number";
import type { ValueFormat } from "./value-format";

type WholeForm = "padded" | "one width" | "of any width";

const NINE_IN_TEN = 0.9;
const IS_WHOLE = /^[0-9]+$/;
/** A dollar sign, exactly two decimals, brackets or a credit mark: nobody prints usage or ids so. */
const LOOKS_LIKE_MONEY = /[$]|[.][0-9]{2}(\D*)$|\bUSD\b|[(].*[)]$/;

/**
 * Money, quantity or id, where the texts of a column are numbers; null where they are none.
 * @example findNumberFormat(sample)?.value // { as: "money" } for "1,318.75", ".00"
 */
export function findNumberFormat(sample: ColumnSample): Guess<ValueFormat> | null {
  const { texts, hint } = sample;
  const moneyShare = shareOf(texts, (text) => readMoney(text, 0) !== null);
  const quantityShare = shareOf(texts, (text) => readQuantity(text, {}) !== null);
  if (moneyShare < shareWanted(sample, "money") && quantityShare < shareWanted(sample, "quantity")) return null;
  if (shareOf(texts, (text) => IS_WHOLE.test(text)) >= NINE_IN_TEN) return wholeNumbers(sample);
  const moneyLike = shareOf(texts, (text) => LOOKS_LIKE_MONEY.test(text));
  const dollars = texts.some((text) => text.includes("$"));
  if (hint.wants === "id" && !dollars && (hint.sure ? moneyLike < 0.5 || ACCOUNT_LIKE.test(texts[0] ?? "") : false)) {
    return { value: { as: "id" }, confidence: 0.8, why: "the heading names a number or code" };
  }
  if (
    moneyShare >= shareWanted(sample, "money") &&
    (dollars || (hint.wants !== "quantity" && (moneyLike >= 0.3 || hint.wants === "money")))
  ) {
    return {
      value: { as: "money" },
      confidence: 0.95 * moneyShare,
      why: `${Math.floor(moneyShare * 100)} % of the texts are amounts`,
    };
  }
  return quantityShare >= shareWanted(sample, "quantity") ? quantities(texts, quantityShare) : null;
}

const ACCOUNT_LIKE = /^0[0-9]+[.]/;

function quantities(texts: readonly string[], share: number): Guess<ValueFormat> {
  const unit = commonUnit(texts);
  const value: ValueFormat = unit === null ? { as: "quantity" } : { as: "quantity", unit };
  const why = unit === null ? "the texts are numbers" : `the texts are numbers of ${unit}`;
  return { value, confidence: 0.9 * share, why };
}

function commonUnit(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of texts.map(unitOf)) if (unit !== "") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function wholeNumbers(sample: ColumnSample): Guess<ValueFormat> {
  const { texts, hint } = sample;
  const fixed = texts.length > 1 && texts.every((text) => text.length === texts[0]?.length);
  const padded = texts.some((text) => text.length > 1 && text.startsWith("0"));
  if (hint.wants === "money" && padded && fixed && (texts[0]?.length ?? 0) >= 6) {
    const why = "amounts by the heading, all of one width and without a point: the last two digits are taken for cents";
    return { value: { as: "money", impliedDecimals: 2 }, confidence: 0.6, why };
  }
  const wants = hint.sure ? hint.wants : null;
  if (wants !== null && wants !== "date" && wants !== "yes-no") {
    return { value: { as: wants }, confidence: 0.9, why: "whole numbers, and the heading says what they are" };
  }
  return unnamedNumbers(sample, padded ? "padded" : fixed ? "one width" : "of any width");
}

/** Whole numbers whose heading does not say what they are. */
function unnamedNumbers({ texts, hint, distinctShare }: ColumnSample, form: WholeForm): Guess<ValueFormat> {
  const most = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  if (texts.every((text) => /^(19|20)[0-9]{2}$/.test(text)) && distinctShare < 0.9) {
    return { value: { as: "text" }, confidence: 0.7, why: "the numbers are years" };
  }
  if (form === "padded") return { value: { as: "id" }, confidence: 0.85, why: "numbers with zeros in front" };
  if (hint.wants === "money")
    return { value: { as: "quantity" }, confidence: 0.55, why: "whole numbers: usage or dollars" };
  if (form === "one width" && most >= 4) {
    return { value: { as: "id" }, confidence: 0.7, why: `numbers of ${most} digits each` };
  }
  if (most >= 4 && texts.length > 1 && distinctShare === 1) {
    return { value: { as: "id" }, confidence: 0.6, why: "whole numbers, all different" };
  }
  return { value: { as: "quantity" }, confidence: 0.6, why: "whole numbers" };
}
