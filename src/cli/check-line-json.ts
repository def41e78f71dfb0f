import type { AgingCheck } from "../analyses/aging/aging-result";
import { dollarText } from "../domain/money";

/** A check of an analysis as JSON: whether both sides agree to the cent, and by how much they differ. */
export function checkLineJson({ name, label, leftCents, rightCents }: AgingCheck) {
  return { name, label, passes: leftCents === rightCents, difference: dollarText(leftCents - rightCents) };
}
