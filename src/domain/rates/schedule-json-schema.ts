import { toJsonSchema } from "@valibot/to-json-schema";
import { RateScheduleSchema } from "./schedule-schema";

/**
 * The JSON Schema of a rate schedule, for editors that check a file while it is written. Tables within tables are a
 * definition that refers to itself. Whether parts agree with each other is beyond it: `ratebook schedule` says that.
 */
export function scheduleJsonSchema(): object {
  return { title: "Rate schedule of Ratebook, version 1", ...toJsonSchema(RateScheduleSchema) };
}
