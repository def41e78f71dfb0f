import type { DesignPrice, ServiceDesign } from "../../../domain/rate-design/rate-design";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { TotalsBlock } from "../../../report/report";
import { bringsTheRest, type DesignNames, linesOf, priceCells } from "./design-names";
import { COLUMN } from "./unit-tables";

type Total = TotalsBlock["totals"][number];

/** The prices, each solved by a live formula: what it is to bring in over its weighted units, use answering to it. */
export function priceTotals(design: ServiceDesign, names: DesignNames): TotalsBlock {
  return { kind: "totals", totals: design.prices.flatMap((price) => totalsOf(price, design, names)) };
}

function totalsOf(price: DesignPrice, design: ServiceDesign, names: DesignNames): readonly Total[] {
  const cells = priceCells(names, design, price.id);
  const label = `${price.label.slice(0, 1).toUpperCase()}${price.label.slice(1)}`;
  const dollars = dollarTotal(cells.dollars, `${label}: to bring in`, toBring(price, design, names));
  if (!bringsTheRest(price)) {
    const weighted = sumOf([names.fixed, COLUMN.weighted], price);
    return [dollars, solved(cells.price, label, formula`IF(${weighted}=0,0,${total(cells.dollars)}/${weighted})`)];
  }
  return [
    dollars,
    {
      name: cells.before,
      label: `${label}: price of before`,
      value: { formula: before(price, design, names) },
      format: "price",
      note: "what use brings in today over the same weighted units, with inflation",
    },
    solved(cells.price, label, restPrice(price, design, names)),
    {
      name: cells.left,
      label: `${label}: answering use that is left`,
      value: { formula: useLeft(cells, names) },
      format: "exact-percent",
      note: "1 + elasticity × (price / price of before − 1)",
    },
  ];
}

function solved(name: string, label: string, value: Formula): Total {
  const note = "solved; each rate is proportion × this, printed";
  return { name, label: `${label}: price for a proportion of 1`, value: { formula: value }, format: "price", note };
}

function toBring(price: DesignPrice, design: ServiceDesign, names: DesignNames): Formula {
  const { word, classes } = names;
  const toBill = total(`${word}_ToBill`);
  const classOf = classNameOf(price);
  const costs = total(`${word}_Costs`);
  switch (price.kind) {
    case "fixed":
      return formula`${input(`In_${word}FixedShare`)}*${toBill}`;
    case "meters":
      return formula`${input(`In_${word}Meters`)}*${toBill}/${costs}`;
    case "customers":
      return formula`${input(`In_${word}Billing`)}*${toBill}/${costs}`;
    case "use":
    case "all": {
      const others = otherRevenue(design, names, classOf);
      if (classOf === null) return formula`${toBill}-${others}`;
      const target = formula`SUMIFS(${columnOf(classes, "To be billed ($)")},${columnOf(classes, COLUMN.customerClass)},${classOf})`;
      return formula`${target}-${others}`;
    }
  }
}

/** The class that a price is for, as the sheet says it; null for a price for all. */
function classNameOf({ id }: DesignPrice): string | null {
  return id.startsWith("use ") ? serviceInWords(id.slice("use ".length)) : null;
}

function otherRevenue(design: ServiceDesign, { fixed }: DesignNames, classOf: string | null): Formula {
  if (linesOf(design, "fixed").length === 0) return formula`0`;
  const revenue = columnOf(fixed, COLUMN.revenue);
  if (classOf === null) return formula`SUM(${revenue})`;
  return formula`SUMIFS(${revenue},${columnOf(fixed, COLUMN.customerClass)},${classOf})`;
}

function sumOf([table, column]: readonly [string, string], { label }: DesignPrice): Formula {
  return formula`SUMIFS(${columnOf(table, column)},${columnOf(table, COLUMN.follows)},${label})`;
}

function before(price: DesignPrice, design: ServiceDesign, names: DesignNames): Formula {
  const dearer = formula`(1+${input(`In_${names.word}Inflation`)})`;
  if (price.kind === "all") return dearer;
  const classOf = classNameOf(price);
  const { today } = names;
  const revenue = columnOf(today, COLUMN.revenue);
  const counts = columnOf(today, "Counts");
  const used =
    classOf === null
      ? formula`SUMIFS(${revenue},${counts},"use")`
      : formula`SUMIFS(${revenue},${counts},"use",${columnOf(today, COLUMN.customerClass)},${classOf})`;
  const weights = formula`(${sumOf([names.use, COLUMN.steady], price)}+${sumOf([names.use, COLUMN.elastic], price)})`;
  return design.today.length === 0 ? formula`0` : formula`IF(${weights}=0,0,${used}/${weights}*${dearer})`;
}

/** The lesser root of (e × E / before) × p² + (S + E × (1 − e)) × p = dollars; dollars / (S + E) where use does not answer. */
function restPrice(price: DesignPrice, design: ServiceDesign, names: DesignNames): Formula {
  const cells = priceCells(names, design, price.id);
  const [dollars, was] = [total(cells.dollars), total(cells.before)];
  const answer = input(`In_${names.word}Elasticity`);
  const steady = sumOf([names.use, COLUMN.steady], price);
  const elastic = sumOf([names.use, COLUMN.elastic], price);
  const linear = formula`(${steady}+${elastic}*(1-${answer}))`;
  const square = formula`(${answer}*${elastic}/${was})`;
  const root = formula`(SQRT(${linear}*${linear}+4*${square}*${dollars})-${linear})/(2*${square})`;
  const none = formula`OR(${answer}=0,${elastic}=0,${was}<=0)`;
  return formula`IF(${none},${dollars}/(${steady}+${elastic}),${root})`;
}

function useLeft({ price, before: was }: ReturnType<typeof priceCells>, { word }: DesignNames): Formula {
  return formula`IF(${total(was)}<=0,1,MAX(0,1+${input(`In_${word}Elasticity`)}*(${total(price)}/${total(was)}-1)))`;
}
