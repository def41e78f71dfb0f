import type { RateSchedule } from "../rates/schedule-schema";
import type { DesignRules } from "./design-request";

/** What shaping depends on besides the charges. */
export interface ShapeGround {
  readonly schedule: RateSchedule;
  readonly rules: Pick<DesignRules, "meters">;
  readonly classes: readonly string[];
}
