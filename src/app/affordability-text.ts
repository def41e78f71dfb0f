import * as v from "valibot";
import {
  type AffordabilityInputs,
  AffordabilitySchema,
  withUsualCutOffs,
} from "../domain/affordability/affordability-inputs";
import { AppError } from "../ports/app-error";

/**
 * Reads the inputs of affordability from JSON; published cut-offs stand where none are given.
 * @throws AppError `bad-usage` naming the file and the first place that is wrong
 */
export function parseAffordability(text: string, fileName: string): AffordabilityInputs {
  const read = v.safeParse(AffordabilitySchema, jsonOf(text, fileName));
  if (read.success) return withUsualCutOffs(read.output);
  const [issue] = read.issues;
  const place = v.getDotPath(issue) ?? "the document";
  throw new AppError("bad-usage", `${fileName}: ${place}: ${issue.message}. See: ratebook affordability --help`);
}

function jsonOf(text: string, fileName: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return value;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-usage", `${fileName} is no JSON: ${reason}.`, { cause });
  }
}
