import type { Charge } from "../../domain/rates/charge-schema";

/** Where a figure stands in a charge: `["blocks", "1", "rate"]`. */
export type PartPath = readonly string[];

const USE_LIMITS = {
  rate: ["rate"],
  includes: ["includes"],
  "at least": ["atLeast"],
  "at most": ["atMost"],
  share: ["share"],
  "price is for": ["each"],
} as const;

/** Parts of each kind of charge by the name they have in the table. Blocks and strengths are numbered and named apart. */
export const PARTS: Readonly<Record<Charge["charge"], Readonly<Record<string, PartPath>>>> = {
  fixed: {
    amount: ["amount"],
    "one unit is": ["times", "per"],
    "free units": ["times", "free"],
    "units at least": ["times", "atLeast"],
    "units at most": ["times", "atMost"],
  },
  usage: USE_LIMITS,
  minimum: { amount: ["amount"] },
  percent: { rate: ["rate"], "at most": ["atMost"] },
  strength: { "pounds per million gallons": ["poundsPerMillionGallons"] },
};

/** How kinds of charge are said in the table. */
export const TYPE_WORDS: Readonly<Record<Charge["charge"], string>> = {
  fixed: "fixed amount",
  usage: "price of use",
  minimum: "minimum bill",
  percent: "percent",
  strength: "strength",
};

/** The value at a path of nested objects; undefined where there is none. */
export function valueAt(value: unknown, path: PartPath): unknown {
  return path.reduce<unknown>((each, name) => {
    if (typeof each !== "object" || each === null) return undefined;
    return Object.entries(each).find(([key]) => key === name)?.[1];
  }, value);
}
