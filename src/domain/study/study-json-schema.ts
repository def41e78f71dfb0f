import { toJsonSchema } from "@valibot/to-json-schema";
import { RateStudySchema, STUDY_VERSION } from "./study-schema";

/**
 * The JSON Schema of a rate study, for editors that check a file while it is written. Whether parts agree with each other is
 * beyond it: `ratebook project` says that.
 */
export function studyJsonSchema(): object {
  return { title: `Rate study of Ratebook, form ${STUDY_VERSION}`, ...toJsonSchema(RateStudySchema) };
}
