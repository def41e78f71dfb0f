import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { RateDesignResult } from "../rate-design-result";

/** stub */
export function rateDesignReport(_result: RateDesignResult, _context: RunContext): Report {
  return { id: "rate-design", title: "Rate design", sheets: [] };
}
