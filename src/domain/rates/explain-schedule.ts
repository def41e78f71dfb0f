import type { Edition } from "./editions";
import type { Explained } from "./explain/explained";
import { editionInWords } from "./explain/say-edition";
import { namesInWords } from "./explain/say-names";
import { rulesInWords } from "./explain/say-rules";
import type { RateSchedule } from "./schedule-schema";

/**
 * What a rate schedule does, sentence by sentence, in a coordinator's words: whose rates, how bills are counted and rounded, what
 * it lists, its editions charge by charge, and last its notes on what was read and what is inferred.
 * @param editions those to explain; one that only raises the edition before lists its charges only where it stands alone
 * @example explainSchedule(kent, expandEditions(kent))[1]?.sentence // "Use is counted in 100 cubic feet …"
 */
export function explainSchedule(schedule: RateSchedule, editions: readonly Edition[]): readonly Explained[] {
  const among = editions.length === 1 ? "alone" : "others";
  return [
    { place: "utility", sentence: openingSentence(schedule) },
    ...rulesInWords(schedule),
    ...namesInWords(schedule),
    ...editions.flatMap((edition) => editionInWords({ edition, schedule, among })),
    ...[schedule.note ?? []].flat().map((note) => ({ place: "note", sentence: `Note: ${note}` })),
  ];
}

function openingSentence({ utility, source }: RateSchedule): string {
  return `Rates of ${utility}${source === undefined ? "" : `, read in: ${source}`}.`;
}
