import { assertNever } from "../assert-never";
import type { PolicyTest, PolicyTestOf } from "./policy-schema";

/**
 * A test of policy by its name and limit, as a director reads it.
 * @example policyInWords({ test: "coverage", atLeast: 1.25, source: "" }) // "debt service coverage of at least 1.25"
 */
export function policyInWords(test: PolicyTest): string {
  switch (test.test) {
    case "coverage":
      return `debt service coverage of at least ${limitText(test.atLeast)}`;
    case "all-in-coverage":
      return `all-in coverage of at least ${limitText(test.atLeast)}`;
    case "days-cash":
      return `at least ${String(test.atLeast)} days of cash`;
    case "minimum-balance":
      return minimumWords(test);
    case "operating-ratio":
      return `operating ratio of at least ${limitText(test.atLeast)}`;
    case "increase-cap":
      return `no increase above ${capWords(test.atMost)} in a year`;
    case "no-decrease":
      return "no decrease of rates";
    default:
      return assertNever(test);
  }
}

/** Two decimals at least, all that were entered. */
function limitText(limit: number): string {
  const [, decimals = ""] = String(limit).split(".");
  return limit.toFixed(Math.max(2, decimals.length));
}

function capWords(atMost: PolicyTestOf<"increase-cap">["atMost"]): string {
  const shares = typeof atMost === "number" ? [atMost] : atMost;
  return `${shares.map((share) => String(Number((share * 100).toFixed(4)))).join(", ")} %`;
}

function minimumWords({ amount = 0, operatingMonths = 0, nextDebtService }: PolicyTestOf<"minimum-balance">): string {
  const parts = [
    ...(amount !== 0 || operatingMonths === 0 ? [`$${amount.toLocaleString("en-US")}`] : []),
    ...(operatingMonths === 0 ? [] : [`${String(operatingMonths)} months of O&M`]),
    ...(nextDebtService === true ? ["next year's debt service"] : []),
  ];
  return `an ending balance of at least ${parts.join(" and ")}`;
}
