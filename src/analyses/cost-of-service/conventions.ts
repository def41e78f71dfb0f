import { assertNever } from "../../domain/assert-never";
import type { CostService } from "../../domain/cost-of-service/cost-of-service-schema";

const COMMON: readonly string[] = [
  "A function's cost goes to components by its shares; the cost of a unit is a component's cost over the units of all classes; a class costs its units at those costs.",
  "Classes are rounded to the cent so that they add up: all are rounded down, and the cents that are missing go to the largest rests.",
];

/** Every rule by which the cost of a service was found, one sentence each. */
export function costConventions(service: CostService): readonly string[] {
  return [...COMMON, ...methodConventions(service)];
}

function methodConventions({ method }: CostService): readonly string[] {
  switch (method) {
    case "base-extra":
      return [
        "Base-extra capacity (AWWA M1): base is the use of the year; extra of the maximum day is the average day × (maximum day − 1); extra of the maximum hour is the average day × (maximum hour − maximum day).",
        "Plant sized for the maximum day serves base with 1 / MD of its cost; plant sized for the maximum hour serves base with 1 / MH, the extra of the maximum day with (MD − 1) / MH, the extra of the maximum hour with the rest.",
        "Fire takes its flow for its hours of the maximum day, and at the maximum hour its flow for a whole day less that.",
      ];
    case "commodity-demand":
      return [
        "Commodity-demand (AWWA M1): commodity is the use of the year; demand is the whole of a class's maximum day and maximum hour, not what exceeds the average.",
      ];
    case "sewer":
      return ["Pounds are mg/L × million gallons × the weight of a gallon, 8.34 unless the study says otherwise."];
    case "storm":
      return ["Runoff is shared by ERU."];
    case "solid-waste":
      return ["Pickups of a month are size × containers × times emptied a week × weeks of a year / 12."];
    default:
      return assertNever(method);
  }
}
